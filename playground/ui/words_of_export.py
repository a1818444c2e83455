"""The words of what can be taken along, and of the keys, in English and Chinese.

In:  WORDS_OF_EXPORT["take along"]
Out: ("Take along", "带走")

words.py has them among all others.
"""

WORDS_OF_EXPORT: dict[str, tuple[str, str]] = {
    "svg proof": ("Proof: {conclusion}", "证明：{conclusion}"),
    "svg nodes": (
        "Each box is proved by the boxes under it, a step to the right. Boxes: {n}.",
        "每个方框由其下右移一步的方框证明。共 {n} 个方框。",
    ),
    "svg rest": ("{n} more outcomes, {p} together", "另有 {n} 种结果，合计 {p}"),
    "attention recipe": (
        "{n} tokens, {layers} layers of {heads} heads of {model}; the page draws it",
        "{n} 个词元，{model} 的 {layers} 层、每层 {heads} 个头；可在页面上查看",
    ),
    "enough alone": ("Enough for it", "只需这些句子"),
    "enough at most": (
        "Enough for it (fewer might do; the search was cut)",
        "有这些句子就够了（搜索已截止，或许更少也够）",
    ),
    "asked": ("Q:", "问："),
    "answered": ("A:", "答："),
    "told label": ("Told", "陈述"),
    "context label": ("Facts and rules, or the text", "事实与规则，或文字"),
}
