"""What the page says in Chinese where Auto picks a task, and of the steps of all but deduction.

In:  the titles of steps and the reasons for answers and refusals, with blanks
Out: the same in Chinese; words_of_steps.py finds them. Details of steps stay English.
"""

WORDS_OF_TASKS: dict[str, str] = {
    # why a task was picked
    "the text says so": "文中有此要求",
    "the question and {n} of {all} sentences read as facts and rules": (
        "问题以及 {all} 句中的 {n} 句可读作事实与规则"
    ),
    "which of several is true, and {n} of {all} sentences read as facts and rules": (
        "问几项中哪项为真，且 {all} 句中的 {n} 句可读作事实与规则"
    ),
    "{n} of {all} sentences read as facts and rules": "{all} 句中的 {n} 句可读作事实与规则",
    "a question about what the context says": "问的是所给文字的内容",
    "the text is in {language}": "文字的语言是 {language}",
    "a question whether something is so": "问某事是否如此",
    "a question that asks for a fact": "问一个事实",
    "{n} sentences that ask for nothing": "{n} 句话，没有提问",
    "it is like {quote}": "与 {quote} 相近",
    "there is no word in it": "其中没有文字",
    "it is one word alone": "只有一个词",
    "it is small talk": "这是寒暄",
    "it looks like code": "看起来像代码",
    "it asks for the result of a sum": "问的是算式的结果",
    "a question to the one who answers": "问的是作答者自己",
    # what no solver of a task reads
    "There is no text to answer from. Paste or upload one, then ask about it.": (
        "没有可据以回答的文字。请粘贴或上传一段，再就其提问。"
    ),
    "There are no facts or rules to answer from. Write some, then ask what follows.": (
        "没有可据以回答的事实或规则。请先写下一些，再问由此得出什么。"
    ),
    "Looked at the language": "查看语言",
    "This text seems to be {language}; this solver reads English.": (
        "这段文字像是 {language}；此解答器只读英文。"
    ),
    "The network reads English, and {quote} is Chinese.": "该网络只读英文，而 {quote} 是中文。",
    "The network says only whether one statement is so; ask it {quote}.": (
        "该网络只判断一句话是否成立；请问它 {quote}。"
    ),
    "The network knows no word of this text; it was trained on English.": (
        "该网络不认识这段文字中的任何词；它是用英文训练的。"
    ),
    # what networks do
    "Read {n} token": "读了 {n} 个词元",
    "Read {n} tokens": "读了 {n} 个词元",
    "Read {n} tokens in {m} window": "分 {m} 个窗口读了 {n} 个词元",
    "Read {n} tokens in {m} windows": "分 {m} 个窗口读了 {n} 个词元",
    "Merged the windows": "合并各窗口",
    "Scored the answers": "给各答案打分",
    "Scored the text": "给文字打分",
    "Kept to the choices": "只考虑给出的选项",
    "Left the weights out": "未用概率",
    "Left something out": "略去了部分内容",
    # question answering
    "No question word": "没有疑问词",
    "Asks for {kind}": "问的是：{kind}",
    "Scored {n} sentence": "给 {n} 句打分",
    "Scored {n} sentences": "给 {n} 句打分",
    "Scored {n} piece of the best": "给最好的句子中的 {n} 个片段打分",
    "Scored {n} pieces of the best": "给最好的句子中的 {n} 个片段打分",
    "Cut the context into {n} passages": "把文字分为 {n} 段",
    "Found {n} of {all} passages": "从 {all} 段中找出 {n} 段",
    "Chose the answer": "选定答案",
    "No sentence of the text shares a word with the question.": "没有一句与问题有相同的词。",
    "The answer is not in this passage (p = {p}).": "答案不在这段文字中（p = {p}）。",
    # sentiment
    "Words in the lexicon": "词典中的词",
    "Words in capitals": "大写的词",
    "Idioms": "习语",
    "Negation": "否定",
    "Words that strengthen": "加强语气的词",
    "Words that weaken": "减弱语气的词",
    "What stands after “but” counts more": "“but”之后的内容更重",
    "Exclamation and question marks": "感叹号与问号",
    "Added up": "相加",
    "The compound score {score} is -0.05 or less.": "综合分 {score} 不高于 -0.05。",
    "The compound score {score} is 0.05 or more.": "综合分 {score} 不低于 0.05。",
    "The compound score {score} is nearer to 0 than 0.05.": "综合分 {score} 与 0 相差不到 0.05。",
    # translation
    "Languages": "语言",
    "Preparation": "准备",
    "Morphological analysis": "词法分析",
    "Tagging": "词性标注",
    "Multiword splitting": "拆分多词单位",
    "Genitive": "所有格",
    "Lexical transfer": "词汇转换",
    "Lexical selection": "词义选择",
    "Structural transfer: phrases": "结构转换：短语",
    "Structural transfer: sentence": "结构转换：句子",
    "Structural transfer: words": "结构转换：词",
    "Generation": "生成",
    "Post-generation": "后期生成",
    "{n} piece": "{n} 段",
    "{n} pieces": "{n} 段",
    "Searched": "搜索",
    "Weighed each token": "衡量每个词元",
    "Every word was in the dictionaries; the rules have no probabilities.": (
        "每个词都在词典中；规则没有概率。"
    ),
    "Apertium has no rules here from {one_language} to {language}; it translates {pairs}.": (
        "这里的 Apertium 没有从 {one_language} 到 {language} 的规则；可译：{pairs}。"
    ),
    "The confidence is the probability of exactly these {n} tokens: the product of theirs, {p} "
    "each on (geometric) average.": (
        "置信度是恰好这 {n} 个词元的概率，即各自概率之积，几何平均为 {p}。"
    ),
    # extraction
    "{named}: {n}": "{named}：{n}",
    "Read {n} event": "读出 {n} 个事件",
    "Read {n} events": "读出 {n} 个事件",
    "Scored {n} phrases between stop words": "给停用词之间的 {n} 个短语打分",
    "Ranked {n} of {all} phrases by embedding": "按向量给 {all} 个短语中的 {n} 个排序",
    "Asked about {quote}": "问到 {quote}",
    "Found no names": "没有找到名称",
    "Found no phrases": "没有找到短语",
    "The rules found nothing to extract in this text.": "规则在这段文字中没有找到可提取的内容。",
    # summarization
    "Split into sentences": "分句",
    "Linked sentences that share words": "连接有相同词的句子",
    "Ranked the sentences": "给句子排序",
    "Left out what says the same again": "略去重复的内容",
    "Placed {n} sentences as points": "把 {n} 句表示为点",
    "Measured how near each is to the text as a whole": "测量每句与全文的接近程度",
    "Picked one after the other": "逐一挑选",
    "The best-scored sentence of {n}, in the text's order.": "{n} 句中得分最高的一句，按原文顺序。",
    "The {m} best-scored sentences of {n}, in the text's order.": (
        "{n} 句中得分最高的 {m} 句，按原文顺序。"
    ),
    "{m} of {n} sentences, in the text's order.": "{n} 句中的 {m} 句，按原文顺序。",
    "There is no sentence here: the text has neither letters nor digits.": (
        "这里没有句子：文字中既无字母也无数字。"
    ),
    # chat
    "Looked for rules of conversation": "寻找对话的规则",
    "Looked for a language model": "寻找语言模型",
    "Rules answer what follows, stands or counts in a text; they do not chat.": (
        "规则回答文字中得出、写着或要紧的内容；它们不闲聊。"
    ),
    "There is no language model here, so nothing is made up.": "这里没有语言模型，因此不编造。",
    "You can ask for deduction (facts and rules, then {quote}), question-answering (a text, then "
    "{other}), and a text's summarization, sentiment, translation and extraction.": (
        "可以问演绎推理（事实与规则，再问 {quote}）、问答（一段文字，再问 {other}），"
        "以及文字的摘要、情感、翻译和信息抽取。"
    ),
}

KINDS = {
    "a person or a group": "人或团体",
    "a place": "地点",
    "a date or a time": "日期或时间",
    "a number": "数",
    "an amount": "数量",
    "a reason": "原因",
    "a way or a measure": "方式或程度",
    "a name": "名称",
    "what something is": "是什么",
    "a thing": "事物",
}
"""What a question asks for."""

NAMED = {
    "Date": "日期",
    "Time": "时间",
    "Amount": "金额",
    "E-mail": "电子邮件",
    "URL": "网址",
    "Phone": "电话",
    "Number": "数",
    "Person": "人物",
    "Place": "地点",
    "Organization": "组织",
}
"""What is found in a text, as its step names it."""
