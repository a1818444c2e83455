"""Every word of the page, in English and Chinese.

In:  say("agree")
Out: '<span class="say" lang="en">they agree</span><span class="say" lang="zh">两者一致</span>'

What the page draws in HTML carries both languages, and the style sheet shows one: switching needs
no server. Labels of Gradio's own controls are plain strings, which `word` gives for one language.
"""

from html import escape

from playground.ui.definitions import DEFINITIONS
from playground.ui.words.agreement import WORDS_OF_AGREEMENT
from playground.ui.words.checks import WORDS_OF_CHECKS
from playground.ui.words.comparison import WORDS_OF_COMPARISON
from playground.ui.words.conversations import WORDS_OF_CONVERSATIONS
from playground.ui.words.export import WORDS_OF_EXPORT
from playground.ui.words.first_contact import WORDS_OF_FIRST_CONTACT
from playground.ui.words.lab import WORDS_OF_LAB
from playground.ui.words.labels import WORDS_OF_LABELS
from playground.ui.words.lessons import WORDS_OF_LESSONS
from playground.ui.words.log import WORDS_OF_LOG
from playground.ui.words.models import WORDS_OF_MODELS
from playground.ui.words.poke import WORDS_OF_POKE
from playground.ui.words.proofs import WORDS_OF_PROOFS
from playground.ui.words.tokens import WORDS_OF_TOKENS
from playground.ui.words.walk import WORDS_OF_WALK
from playground.wording.evidence import EVIDENCE
from playground.wording.said import LANGUAGES, Count, Language

WORDS: dict[str, tuple[str, str]] = {
    **WORDS_OF_CHECKS,
    **WORDS_OF_COMPARISON,
    **WORDS_OF_CONVERSATIONS,
    **EVIDENCE,
    **WORDS_OF_LABELS,
    **WORDS_OF_PROOFS,
    **WORDS_OF_FIRST_CONTACT,
    **WORDS_OF_EXPORT,
    **{f"define {term}": texts for term, texts in DEFINITIONS.items()},
    **WORDS_OF_LAB,
    **WORDS_OF_LESSONS,
    **WORDS_OF_LOG,
    **WORDS_OF_MODELS,
    **WORDS_OF_TOKENS,
    **WORDS_OF_AGREEMENT,
    **WORDS_OF_WALK,
    **WORDS_OF_POKE,
    # the frame
    "title": ("Reasoning Playground", "推理游乐场"),
    "tab ask": ("Ask", "提问"),
    "tab log": ("Log", "记录"),
    "tab models": ("Models", "模型"),
    "tab about": ("About", "关于"),
    "language": ("Language", "语言"),
    "theme": ("Light or dark", "浅色或深色"),
    # the two minds
    "rules": ("Rules", "规则"),
    "both": ("Both", "两者"),
    "probabilistic": ("Probabilistic", "概率"),
    # the form
    "context anything": ("Facts and rules, a passage, or a text", "事实与规则、段落或文字"),
    "context facts": ("Facts and rules", "事实与规则"),
    "context passage": ("Passage or document", "段落或文档"),
    "context text": ("Text", "文字"),
    "context hint anything": (
        "Facts and rules: “Bob is big. All big people are kind.” Or a text to ask about.",
        "事实与规则：“小明是大的。所有大的人都善良。”，或任何一段文字。",
    ),
    "context hint facts": (
        "One statement after another: “Bob is big. All big people are kind.”",
        "逐句写下：“小明是大的。所有大的人都善良。”",
    ),
    "context hint passage": (
        "Paste the passage to ask about, or upload a document.",
        "粘贴要提问的段落，或上传文档。",
    ),
    "context hint text": (
        "Paste a text or upload a document, and leave the line below empty.",
        "在此粘贴文字或上传文档，下面一行留空即可。",
    ),
    "context chat": ("Text", "文字"),
    "context hint chat": (
        "A text to talk about, or nothing.",
        "想谈论的文字；也可留空。",
    ),
    "box open": ("Edit", "编辑"),
    "box fold": ("Fold", "收起"),
    "upload": ("Upload .txt .md .pdf .csv", "上传 .txt .md .pdf .csv"),
    "document size": ("{words} words, {characters} characters", "{words} 词，{characters} 字符"),
    "the box": ("the text in the box", "上方框中的文字"),
    "question": ("Question", "问题"),
    "question hint auto": (
        "Ask, or give a text: “Is Bob kind?”",
        "提问，或给一段文字：“小明善良吗？”",
    ),
    "question hint deduction": ("Ask: “Is Bob kind?”", "提问：“小明善良吗？”"),
    "question hint question-answering": (
        "Ask about the passage: “Who built the bridge?”",
        "就段落提问：“谁建造了那座桥？”",
    ),
    "question hint text": ("A text; empty takes the one above", "输入文字；留空则使用上面的文字"),
    "question hint chat": ("Say something", "说点什么"),
    "ask": ("Ask", "提问"),
    "stop asking": ("Stop", "停止"),
    "task": ("Task", "任务"),
    "mode": ("Mode", "方式"),
    "manner": ("A message", "这条消息"),
    "manner auto": ("Tell or ask", "自动"),
    "manner tell": ("Tell", "陈述"),
    "manner ask": ("Ask", "提问"),
    "auto": ("Auto", "自动"),
    "world": ("What the text does not say is", "原文没有说到的"),
    "world open": ("unknown", "未知"),
    "world closed": ("false", "视为假"),
    "logic": ("A rule runs", "规则的推理方向"),
    "logic classical": ("both ways", "正反皆可"),
    "logic forward": ("forwards only", "只正向"),
    "form": ("The text is written in", "文字写成"),
    "form english": ("plain words", "日常语言"),
    "form fol": ("formulas", "公式"),
    "nearest": ("Free text", "自由文本"),
    "nearest false": ("left unread", "不予读取"),
    "nearest true": ("nearest reading", "取最近的读法"),
    "readings": ("Readings of sentences", "句子的读法"),
    "weights": ("How likely each sentence is", "各句有多可能"),
    "proofs": ("Proofs to show", "给出的证明"),
    "proofs shortest": ("shortest", "最短"),
    "proofs all": ("all", "全部"),
    "source_language": ("From", "原文语言"),
    "target_language": ("To", "译成"),
    "language any": ("detected", "自动"),
    "language en": ("English", "英语"),
    "language es": ("Spanish", "西班牙语"),
    "language zh": ("Chinese", "中文"),
    "sentences": ("Sentences", "句数"),
    "calibration": ("Odds of a language model", "语言模型的概率"),
    "calibration none": ("as they are", "原样"),
    "calibration content-free": ("calibrated", "经校准"),
    "usual": ("usual", "默认"),
    "max_new_tokens": ("Most tokens", "最多词元"),
    "temperature": ("Temperature", "温度"),
    "top_p": ("Top p", "Top p"),
    "top_k": ("Top k", "Top k"),
    "seed": ("Seed", "种子"),
    "stop": ("Stop at", "写到此处为止"),
    "sampling": ("How a language model writes (sampling)", "语言模型如何写（采样）"),
    "model": ("Model", "模型"),
    "embedded": ("embedded model", "内置模型"),
    "language model": ("language model", "语言模型"),
    "reasoner": ("reasoner", "推理模型"),
    "reader": ("Rules read by", "由谁读成规则"),
    "reader grammar": ("grammar", "语法"),
    "reader model": ("the model", "该模型"),
    "options": ("Options", "选项"),
    "not as usual": ("not as usual", "项已改动"),
    "no options": ("This task has no other options.", "此任务没有其他选项。"),
    "try": ("Try", "试试"),
    # tasks
    "deduction": ("Deduction", "演绎推理"),
    "question-answering": ("Question answering", "问答"),
    "summarization": ("Summarization", "摘要"),
    "sentiment": ("Sentiment", "情感"),
    "translation": ("Translation", "翻译"),
    "extraction": ("Extraction", "信息抽取"),
    "chat": ("Chat", "对话"),
    # the sentences of the box
    "sentences read": ("{read} of {all} sentences read", "共 {all} 句，读懂 {read} 句"),
    "sentences none": (
        "No sentence here reads as a fact or a rule; it is taken as a text.",
        "这里没有一句能读作事实或规则，因此当作普通文字。",
    ),
    "not read": ("not read", "未读懂"),
    "taken for": ("taken for", "理解为"),
    # the conversation
    "empty title": (
        "One question, two minds.",
        "一个问题，两种思维。",
    ),
    "empty": (
        "One follows the rules you wrote and shows its proof. The other has learned from examples "
        "and shows how sure it is. Start with an example, or write your own.",
        "一种遵循你写下的规则，给出证明；另一种从大量例子中学来，给出把握有多大。先试一个例子，或者自己写。",
    ),
    "told": ("Noted {n} as given; the box above has it.", "已记下 {n} 句，可在上方框中修改。"),
    "task picked": ("{task}, because {why}", "{task}：{why}"),
    "ask as": ("Ask the same as", "改为："),
    "thinking": ("thinking", "思考中"),
    "thinking aloud": ("Thinking", "思考中"),
    "thought": ("Thought", "思考过程"),
    "words n": ("{n} words", "{n} 词"),
    "fetching": ("fetching the model", "正在下载模型"),
    "went on": (
        "Asked again, going on after {before} with {token}",
        "重新提问：在 {before} 之后改用 {token} 继续写",
    ),
    "began with": (
        "Asked again, with an answer that begins {token}",
        "重新提问，答案以 {token} 开头",
    ),
    "new conversation": ("New conversation", "新对话"),
    "at most seconds": ("gives up after {n} s", "{n} 秒后放弃"),
    "stopped": ("stopped", "已停止"),
    "choosing task": ("choosing the task …", "正在选择任务……"),
    "stopped choosing": (
        "Stopped before any mind was asked: the task was still being chosen.",
        "还没有向任何一方提问就停止了：当时正在选择任务。",
    ),
    "abstained": ("No answer", "不作答"),
    "failed": ("Failed", "出错"),
    "failed InputError": ("Cannot be asked so", "不能这样问"),
    "failed ModelError": ("The model failed", "模型出错"),
    "failed BusyError": ("Too many ask", "提问太多"),
    "failed DeadlineError": ("No answer in time", "超时"),
    "failed LogError": ("The log failed", "记录出错"),
    "failed Bug": ("A fault in the program", "程序有错"),
    "steps n": ("{n:step|steps}", "{n} 步"),
    "confidence": ("confidence", "置信度"),
    "per token": ("per token (geometric mean)", "每词元（几何平均）"),
    "agree": ("they agree", "两者一致"),
    "alike": ("they are alike", "两者相近"),
    "disagree": ("they disagree", "两者不一致"),
    "share words": ("{share} of the words in common", "用词 {share} 相同"),
    "share spans": ("{share} of the finds in common", "发现 {share} 相同"),
    "silent": ("one is silent", "有一方沉默"),
    "bare": ("one says no more than was given", "有一方没有说出新内容"),
    "both bare": ("neither says more than was given", "两者都没有说出新内容"),
    "verdict silent": ("one or both are silent", "有一方或双方沉默"),
    "both silent": ("both are silent", "两者都沉默"),
    "pending": ("comparing…", "比较中…"),
    "reason all": ("… more", "…… 更多"),
    "reason less": ("less", "收起"),
    "show evidence": ("What it rests on", "依据"),
    # the evidence
    "rests on": ("What the answer rests on", "答案的依据"),
    "rests empty": (
        "Ask something, and what each answer rests on appears here.",
        "提出问题后，这里会显示每个答案的依据。",
    ),
    "rests rules": (
        "A proof: which of your sentences, put together how. Nothing else was used.",
        "证明：用了你的哪几句话，又如何推导。除此之外什么也没用。",
    ),
    "rests probabilistic": (
        "Probabilities, and where in the text the network looked. How sure, not why.",
        "概率，以及网络看了文中哪里。说明有多大把握，而不是为什么。",
    ),
    "tab proof": ("Proof", "证明"),
    "tab reasoning": ("Reasoning", "推理"),
    "tab probabilities": ("Probabilities", "概率分布"),
    "tab tokens": ("Tokens", "词元"),
    "tab text": ("Text", "原文"),
    "tab attention": ("Attention", "注意力"),
    "tab walk": ("Walk", "走一遍"),
    "tab poke": ("Poke it", "戳一戳"),
    "tab steps": ("Steps", "步骤"),
    "tab trace": ("JSON", "JSON"),
    "of the other": ("From the other answer", "来自另一个答案"),
    "no probabilities": (
        "No probabilities: a rule applies or does not. Ask in Both to set them side by side.",
        "没有概率：规则要么适用，要么不适用。选择“两者”可并排比较。",
    ),
    "no attention": (
        "No attention: no neural network was asked. Ask in Both to see one look at the text.",
        "没有注意力：没有使用神经网络。选择“两者”即可查看。",
    ),
    "no attention inside": (
        "No attention: the model that wrote this cannot be looked into here. It runs on a server, "
        "its text is too long, or transformers does not read the numbers of its file.",
        "没有注意力：写出这段文字的模型在这里无法察看。它在服务器上运行，或文字太长，"
        "或 transformers 读不了其文件里的数。",
    ),
    "spans title": ("What counted in the text", "文中起作用的部分"),
    "spans found": ("Found in the text", "文中的发现"),
    "spans start": ("Where the answer may start", "答案可能的起点"),
    "spans borne out": (
        "Which words of the question the text bears out",
        "问题中哪些词在文中有依据",
    ),
    "spans end": ("Where the answer may end", "答案可能的终点"),
    "spans passage": ("Passages, by how near they are to the question", "段落，按与问题的接近程度"),
    "spans key phrase": ("Key phrases, the best first", "关键短语，好的在前"),
    "spans sentence": ("Sentences, by score", "句子，按得分"),
    "spans events": ("Events", "事件"),
    "spans before": ("← before", "← 前面的"),
    "spans after": ("after →", "后面的 →"),
    # reasoning that was checked
    "reasoning note": (
        "What the model wrote, sentence by sentence, with what the rules say of each. Open a step "
        "to see its proof or what it lacks.",
        "模型逐句写下的推理，以及规则对每句的判定。点开一步，可见其证明或所缺的依据。",
    ),
    "what if": ("What if it had to answer:", "假如它必须回答："),
    "reasoning stayed": (
        "Every step that could be read follows.",
        "凡能读懂的步骤都成立。",
    ),
    "proves opposite": ("The rules prove the opposite:", "规则证明了它的反面："),
    "more steps": ("{n} more steps are in the JSON.", "另有 {n} 步，见 JSON。"),
    "attention note": (
        "Where the network looked. It is not the reason for its answer. Choose a token to see "
        "what it looked at; the stronger the colour, the more.",
        "这是网络“看”的位置，并不等于答案的理由。点选一个词元，颜色越浓表示看得越多。",
    ),
    "sinks": (
        "Leave out what nearly every token looks at (attention sink):",
        "略去几乎每个词元都看的词元（attention sink）：",
    ),
    "two engines": (
        "llama.cpp wrote the answer, in few bits a weight; transformers looks inside, with the "
        "same weights in 32 bits.",
        "答案由 llama.cpp 用每个权重几位的精度写出；这里由 transformers 用 32 位的同样权重察看。",
    ),
    "engines differ": (
        "At {n} of {all} tokens transformers would find another likeliest:",
        "在 {all} 个词元中的 {n} 处，transformers 认为最可能的是另一个：",
    ),
    "engines agree": (
        "Both find the same token likeliest at each of the {all}.",
        "在全部 {all} 处，两者认为最可能的词元都相同。",
    ),
    "attention onto": (
        "Where the network looked in the source while it wrote each token. Choose a written token; "
        "the stronger the colour, the more. It is not the reason for its answer.",
        "网络写出每个词元时“看”的原文位置。点选一个词元，颜色越浓表示看得越多；这并不等于理由。",
    ),
    "the source": ("The source", "原文"),
    "attention open": ("Open this tab to compute it.", "打开此页时计算。"),
    "axes": ("Rows look, columns are looked at.", "行是看的，列是被看的。"),
    "unit": ("Among", "单位"),
    "unit auto": ("as fits", "自动"),
    "unit sentence": ("sentences", "句子"),
    "unit word": ("words", "词"),
    "unit token": ("tokens", "词元"),
    "glance": ("All heads at a glance", "所有注意力头一览"),
    "glance note": (
        "Every head: a row a layer, a column a head. Click one to see it large.",
        "所有的头：每行一层，每列一个头。点击其一可放大。",
    ),
    "layer": ("Layer (several: their mean)", "层（多层取平均）"),
    "head": ("Head; of several the mean", "头（多头取平均）"),
    "copy": ("Copy", "复制"),
    "from to": (
        "row: token that looks · column: token looked at",
        "行：发出注意的词元 · 列：被注意的词元",
    ),
    # answers
    "True": ("True", "真"),
    "False": ("False", "假"),
    "Unknown": ("Unknown", "未知"),
    "nobody": ("nobody", "没有人"),
    "nothing": ("nothing", "没有"),
    "positive": ("positive", "正面"),
    "negative": ("negative", "负面"),
    "neutral": ("neutral", "中性"),
    "mixed": ("mixed", "褒贬参半"),
    "any other": ("any other", "其他"),
    "(nothing)": ("(nothing)", "（无）"),
    "distribution kind": ("“{name}” is", "“{name}” 是"),
    "distribution answer": ("answer", "答案"),
    "distribution label": ("label", "标签"),
    "distribution translation": ("translation", "译文"),
    "distribution first sentence": ("first sentence", "第一句"),
}


def word(key: str, language: Language) -> str:
    """One word in one language, for Gradio's own labels. Raises KeyError for an unknown key."""
    return WORDS[key][LANGUAGES.index(language)]


def say(key: str, **values: str | Count) -> str:
    """HTML of one word in both languages. `values` fill its blanks and must be HTML already."""
    return both(*(escape(text).format(**values) for text in WORDS[key]))


def both(english: str, chinese: str) -> str:
    """HTML that shows one of two pieces of HTML, by the language of the page."""
    return (
        f'<span class="say" lang="en">{english}</span><span class="say" lang="zh">{chinese}</span>'
    )


def answer_word(text: str) -> str:
    """HTML of an answer: labels in both languages, any other text escaped as it is."""
    return say(text) if text in _LABELS else escape(text)


def outcome_word(text: str, language: Language) -> str:
    """An answer in one language: labels have a word, any other text stays as it is."""
    return word(text, language) if text in _LABELS else text


_LABELS = (
    "True", "False", "Unknown", "nobody", "nothing", "positive", "negative", "neutral", "mixed",
    "any other", "(nothing)",
)  # fmt: skip
