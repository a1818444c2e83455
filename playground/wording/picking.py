"""Why a task was picked where none was named."""

PICKING: dict[str, tuple[str, str]] = {
    "the text says so": ("the text says so", "文中有此要求"),
    "it asks why that is the answer": ("it asks why that is the answer", "它问前一个答案的缘由"),
    "follows on the question before": (
        "it follows on the question before, as “{asked}”",
        "它接着上一个问题，即“{asked}”",
    ),
    "read as facts and rules": (
        "{n} of {all} sentences read as facts and rules",
        "{all} 句中的 {n} 句可读作事实与规则",
    ),
    "the question and what is read": ("the question and {read}", "问题可以读懂，且 {read}"),
    "which is true and what is read": (
        "which of several is true, and {read}",
        "问几项中哪项为真，且 {read}",
    ),
    "which of several": (
        "it asks which of several it is, and that has to be worked out",
        "问的是几者之中的哪一个，须推理得出",
    ),
    "about what the context says": (
        "a question about what the context says",
        "问的是所给文字的内容",
    ),
    "the text is in": ("the text is in {language}", "文字的语言是{language}"),
    "whether something is so": ("a question whether something is so", "问某事是否如此"),
    "asks for a fact": ("a question that asks for a fact", "问一个事实"),
    "asks for nothing": ("{n} sentences that ask for nothing", "{n} 句话，没有提问"),
    "no word in it": ("there is no word in it", "其中没有文字"),
    "one word alone": ("it is one word alone", "只有一个词"),
    "it is a rating": ("it is a rating", "这是评分"),
    "it is a review": ("it tells how something was", "它在评价"),
    "small talk": ("it is small talk", "这是寒暄"),
    "looks like code": ("it looks like code", "看起来像代码"),
    "looks like data": ("it looks like data, not like sentences", "看起来是数据，不是句子"),
    "tells and asks": (
        "it tells facts or rules and asks what follows",
        "它先陈述事实或规则，再问能得出什么",
    ),
    "asks for a sum": ("it asks for the result of a sum", "问的是算式的结果"),
    "asks to write": ("an order to write, which no text answers", "要求写出什么，没有文字能回答"),
    "asks the one who answers": ("a question to the one who answers", "问的是作答者自己"),
    "it is like": ("it is like “{example}”", "与“{example}”相近"),
}
