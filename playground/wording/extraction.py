"""What is said where names, dates, key phrases and events are taken out of a text."""

EXTRACTION: dict[str, tuple[str, str]] = {
    # what was found, as its label says; `by` are the rules that found it
    "found date": ("Date: {n}\n{by:; }", "日期：{n}\n{by:；}"),
    "found time": ("Time: {n}\n{by:; }", "时间：{n}\n{by:；}"),
    "found amount": ("Amount: {n}\n{by:; }", "金额与数量：{n}\n{by:；}"),
    "found e-mail": ("E-mail: {n}\n{by:; }", "电子邮件：{n}\n{by:；}"),
    "found URL": ("URL: {n}\n{by:; }", "网址：{n}\n{by:；}"),
    "found phone": ("Phone: {n}\n{by:; }", "电话：{n}\n{by:；}"),
    "found number": ("Number: {n}\n{by:; }", "数：{n}\n{by:；}"),
    "found person": ("Person: {n}\n{by:; }", "人物：{n}\n{by:；}"),
    "found place": ("Place: {n}\n{by:; }", "地点：{n}\n{by:；}"),
    "found organization": ("Organization: {n}\n{by:; }", "组织：{n}\n{by:；}"),
    "by a rule": ("{rule}: {found}", "{rule}：{found}"),
    # the rules
    "rule address": ("address", "地址"),
    "rule domain": ("domain", "域名"),
    "rule international": ("international", "国际号码"),
    "rule North American": ("North American", "北美号码"),
    "rule with a leading 0": ("with a leading 0", "以 0 开头"),
    "rule year, month and day in figures": ("year, month and day in figures", "数字写的年月日"),
    "rule day, month and year in figures": ("day, month and year in figures", "数字写的日月年"),
    "rule Chinese": ("Chinese", "中文写法"),
    "rule day": ("day", "某日"),
    "rule month and year": ("month and year", "年和月"),
    "rule month": ("month", "月份"),
    "rule weekday": ("weekday", "星期"),
    "rule years": ("years", "年份区间"),
    "rule decade or century": ("decade or century", "年代或世纪"),
    "rule year with an era": ("year with an era", "带纪元的年份"),
    "rule year after a word of time": ("year after a word of time", "时间词之后的年份"),
    "rule year": ("year", "年份"),
    "rule seen from now": ("seen from now", "以现在为准"),
    "rule clock": ("clock", "钟点"),
    "rule hour": ("hour", "几点"),
    "rule in words": ("in words", "用词写的"),
    "rule money": ("money", "钱"),
    "rule percentage": ("percentage", "百分比"),
    "rule quantity": ("quantity", "带单位的量"),
    "rule figures": ("figures", "数字"),
    "rule words": ("words", "用词写的数"),
    "rule a known place": ("a known place", "已知地名"),
    "rule a known organization": ("a known organization", "已知组织"),
    "rule a name before a score": ("before a score", "比分之前"),
    "rule a word of clubs": ("a word of clubs", "俱乐部常用的词"),
    "rule after a title": ("after a title", "头衔之后"),
    "rule a word of organizations": ("a word of organizations", "含组织用词"),
    "rule a known first name": ("a known first name", "已知人名"),
    "rule a word of places": ("a word of places", "含地名用词"),
    "rule a name after": ("a name after “{cue}”", "“{cue}”之后的名称"),
    "rule a name before": ("a name before “{cue}”", "“{cue}”之前的名称"),
    "rule two or three words with capitals": (
        "two or three words with capitals",
        "两三个首字母大写的词",
    ),
    "rule part of the day": ("part of the day", "一天中的时段"),
    "rule counted": ("counted with a measure word", "带量词的数"),
    "rule ordinal": ("ordinal", "序数"),
    "rule numbered": ("house or room by its number", "编号的楼或房"),
    "rule mobile": ("mobile", "手机号"),
    "rule in the dictionary": ("in the segmenter's dictionary", "分词词典中有"),
    "rule a surname and a given name": ("a surname and a given name", "姓加名"),
    "rule a surname and a title": ("a surname and a title", "姓加称谓"),
    "rule a surname after a role": ("a surname after a role", "职务之后的姓名"),
    "rule a foreign name": ("a foreign name", "音译的人名"),
    "rule a familiar name": ("a familiar name", "昵称"),
    # another language
    "only patterns": (
        "Only dates, times, amounts, numbers and addresses were looked for, as they are written in "
        "English or in figures; names, key phrases and events were not.",
        "只找了以英文或数字写出的日期、时间、金额、数和地址；没有找名称、关键短语和事件。",
    ),
    "only names": (
        "Key phrases and events were not looked for.",
        "没有找关键短语和事件。",
    ),
    "nothing found": (
        "The rules found nothing to extract in this text.",
        "规则在这段文字中没有找到可提取的内容。",
    ),
    # names by a network
    "found names": (
        "Found {n:name|names}\nThe probability of a name is the product over its words, and that "
        "the next word does not go on with it: {names:, }.",
        "找到 {n} 个名称\n一个名称的概率是其各词概率之积，再乘以下一个词不接续它的概率："
        "{names:、}。",
    ),
    "found no names": (
        "Found no names\nFor every word the likeliest label is that of no name.",
        "没有找到名称\n对每个词来说，最可能的标签都是“不是名称”。",
    ),
    "a name": ("“{text}” {label} {p:.3f}", "“{text}” {label} {p:.3f}"),
    "label": ("{label}", "{label}"),
    "label person": ("person", "人物"),
    "label place": ("place", "地点"),
    "label organization": ("organization", "组织"),
    # names by spaCy
    "spaCy labelled": (
        "Found {n:span|spans} by spaCy\nThe pipeline {model}, revision {revision}, labels 18 "
        "kinds; it gives the likeliest labels and no probability.",
        "spaCy 找到 {n} 处\n流水线 {model}，版本 {revision}，标注 18 类；"
        "它给出最可能的标签，不给概率。",
    ),
    "spaCy found nothing": (
        "spaCy found no name, date or amount in this text.",
        "spaCy 在这段文字中没有找到名称、日期或数量。",
    ),
    "no spaCy": (
        "spaCy's English pipeline is not installed here, so it labels nothing; make run brings it.",
        "这里没有安装 spaCy 的英语流水线，因此无法标注；make run 会装上它。",
    ),
    # names by a language model
    "found places of names": (
        "Found {n:place|places} of names in the text\nA name counts wherever the text has it as "
        "whole words; its weight is the probability of the tokens that write it in the model's "
        "list.",
        "在文中找到 {n} 处名称\n凡文中以完整的词出现之处都算；"
        "其权重是模型列表中写出它的词元的概率。",
    ),
    "left out names": (
        "Left out names that the text does not have\n{lost}",
        "略去文中没有的名称\n{lost}",
    ),
    "not in the text": (
        "Not in the text, and so left out: {names:, }.",
        "文中没有，因而略去：{names:、}。",
    ),
    "a name not in the text": ("“{name}” ({label})", "“{name}”（{label}）"),
    "names nothing": (
        "The model names nothing that the text has.",
        "模型列出的名称文中都没有。",
    ),
    "doubted names": (
        "Left out names that the text speaks against\n{why}",
        "略去与原文不合的名称\n{why}",
    ),
    "names not relied on": ("Left out: {why:; }.", "略去：{why:；}。"),
    "goes on after it": (
        "“{text}”, since “{more}” seems to belong to the same name",
        "“{text}”，因为“{more}”像是同一个名字的一部分",
    ),
    "known as": (
        "“{text}”, to the network a {label} and to the rules a {known}",
        "“{text}”，网络认为是{label}，规则认为是{known}",
    ),
    # key phrases
    "scored phrases": (
        "Scored {n:phrase|phrases} between stop words\n{how}",
        "给停用词之间的 {n} 个短语打分\n{how}",
    ),
    "RAKE": (
        "A word counts its degree over its frequency (RAKE); a phrase the sum of its words: {best}",
        "一个词的分是其度除以其频率（RAKE），短语的分是其各词之和：{best}",
    ),
    "only stop words": ("There are only stop words.", "只有停用词。"),
    "found no phrases": (
        "Found no phrases\nThere are only stop words, verbs and figures.",
        "没有找到短语\n只有停用词、动词和数字。",
    ),
    "ranked phrases": (
        "Ranked {n} of {all:phrase|phrases} by embedding\nPhrases and the text are points; each "
        "time the highest {nearness} × cosine with the text − {rest:.1f} × likeness to a phrase "
        "picked already: {picked:; }.",
        "按向量给 {all} 个短语中的 {n} 个排序\n短语和全文都是点；"
        "每次取最高的 {nearness} × 与全文的余弦 − {rest:.1f} × 与已选短语的相似度：{picked:；}。",
    ),
    "a phrase": (
        "“{text}” {near:.2f}, likeness {like:.2f}",
        "“{text}” {near:.2f}，相似度 {like:.2f}",
    ),
    # events
    "read events": ("Read {n:event|events}\n{events:; }", "读出 {n} 个事件\n{events:；}"),
    "no clause": (
        "No clause has a subject and a verb that a rule knows.",
        "没有一个分句带有规则认识的主语和动词。",
    ),
    "an event": ("{parts: – }{more}", "{parts: – }{more}"),
    "more of an event": (" ({parts:, })", "（{parts:，}）"),
    "event when": ("when: {text}", "何时：{text}"),
    "event where": ("where: {text}", "何地：{text}"),
    "asked about": ("Asked about “{verb}”\n{heard}", "问到“{verb}”\n{heard}"),
    "heard": ("{question} “{text}” (p = {p:.2f})", "“{question}”：“{text}”（概率 {p:.2f}）。"),
    "not heard": (
        "{question} Not said (p = {p:.2f})",
        "“{question}”：没有说（概率 {p:.2f}）。",
    ),
    "left events unasked": (
        "Left {n:event|events} unasked\nThe reader is asked about the first {asked} verbs of "
        "{all}; extract from a part of the text to hear of others.",
        "还有 {n} 个事件没有问\n{all} 个动词中只问前 {asked} 个；"
        "要知道其他的，请只取文中一部分来提取。",
    ),
}
