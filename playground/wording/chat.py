"""What is said where there is nobody to chat with."""

CHAT: dict[str, tuple[str, str]] = {
    "looked for rules of conversation": (
        "Looked for rules of conversation\nThere are none.",
        "寻找对话的规则\n没有这样的规则。",
    ),
    "looked for a language model": (
        "Looked for a language model\n{why}",
        "寻找语言模型\n{why}",
    ),
    "has learnt English alone": (
        "This seems to be {language}, and the small language model that comes with the set-up has "
        "learnt English alone. Ask in English, choose another model, or bring one that has learnt "
        "more languages, by the command: make gemma",
        "这段文字像是{language}，而附带的小语言模型只学过英语。请用英语提问，选择其他模型，"
        "或用命令 make gemma 取来一个学过更多语言的模型。",
    ),
    "rules do not chat": (
        "Rules answer what follows, stands or counts in a text; they do not chat.",
        "规则回答文字中得出、写着或要紧的内容；它们不闲聊。",
    ),
    "introduced itself": (
        "Began with a turn of small talk\nSo that it takes a greeting for one, the model was shown "
        "that somebody greeted it and it introduced itself as a small language model.",
        "先给出一轮寒暄\n为了让模型把问候当作问候，先给它看：有人问候，它自称是一个小型语言模型。",
    ),
    "no word to go on from": (
        "There is no word in it for a language model to go on from; it would make something up.",
        "其中没有文字，语言模型无从接着写，只会编造。",
    ),
    "one word asks nothing": (
        "One word alone asks nothing, and a small language model would make something up. Say what "
        "you would like to know of it.",
        "只有一个词，看不出要问什么，小语言模型只会编造。请说明想知道它的什么。",
    ),
    "no language model": (
        "There is no language model here, so nothing is made up.",
        "这里没有语言模型，因此不编造。",
    ),
    "what can be asked": (
        "You can ask for deduction (facts and rules, then “Is Bob kind?”), question-answering (a "
        "text, then “Who built it?”), and a text's summarization, sentiment, translation and "
        "extraction.",
        "可以问演绎推理（事实与规则，再问“小明善良吗？”）、问答（一段文字，再问“是谁建的？”），"
        "以及文字的摘要、情感、翻译和信息抽取。",
    ),
}
