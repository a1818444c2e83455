"""The words of what an answer rests on, in English and Chinese: for the page, files and terminal.

In:  said("nearest miss", conclusion="“Bob is kind.”")
Out: "The nearest miss: “Bob is kind.”"
"""

from playground.wording.said import LANGUAGES, Language

HOW: dict[str, tuple[str, str]] = {
    "fact": ("given", "已知"),
    "rule": ("by rule", "由规则"),
    "contrapositive": (
        "by rule, the other way around: else it would be otherwise",
        "由规则反推：否则便不会如此",
    ),
    "assumed-false": ("assumed", "假定"),
    "order": ("no other order fits", "别无其他次序"),
    "prover": (
        "by the prover: together these leave no other way",
        "由证明器：这些合在一起别无可能",
    ),
    "cut": ("more below, not drawn", "其下还有，未画出"),
    "nearly": ("would follow by rule", "差一点由规则得出"),
    "missing": ("missing: nothing says or concludes it", "缺少：没有任何一句说到或得出"),
    "opposed": ("the opposite is so", "事实正相反"),
    "supposed": ("supposed", "假设"),
    "together": ("all of these together", "以下合在一起"),
    "cases": ("by cases: one of them must be so", "分情况：其中必有一种成立"),
    "case": ("in this case", "在这种情况下"),
    "refuted": ("supposed otherwise, the text would contradict itself", "若相反，则文本自相矛盾"),
    "contradiction": ("these cannot both be so", "二者不能同时成立"),
    "excluded-middle": ("one of the two is so", "二者必居其一"),
    "either-way": ("in the closed world one of the two is so", "在封闭世界中二者必居其一"),
}
"""How a node of a proof came about, by its `by`."""

EVIDENCE: dict[str, tuple[str, str]] = {
    **HOW,
    "weight": ("holds with {p}", "成立的概率 {p}"),
    "nearest miss": ("The nearest miss: {conclusion}", "离得最近的一次：{conclusion}"),
    "nearest miss in one world": (
        "The nearest miss, in a possible world without it: {conclusion}",
        "离得最近的一次，在它不成立的一个可能世界中：{conclusion}",
    ),
    "would do": (
        "Any one of these would make it true: {conclusion}",
        "下列任一句即可使它为真：{conclusion}",
    ),
    "enough alone": ("Enough for it", "只需这些句子"),
    "enough at most": (
        "Enough for it (fewer might do; the search was cut)",
        "有这些句子就够了（搜索已截止，或许更少也够）",
    ),
    "two models": (
        "The text leaves open which of these holds.",
        "原文不足以决定下列哪种情形成立。",
    ),
    "model n": ("Possible world {n}", "可能世界 {n}"),
    "checked": ("The model's steps, checked by the rules", "模型的推理步骤，由规则核对"),
    "step follows": ("follows", "成立"),
    "step contradicts": ("contradicts the facts", "与事实矛盾"),
    "step not-supported": ("not supported", "没有依据"),
    "step unread": ("not read", "未读懂"),
    "reasoning left": ("here the reasoning leaves the rules", "推理在此处脱离规则"),
    "read as": ("Read as: {reading}", "读作：{reading}"),
    "perhaps meant": ("Perhaps meant, and not used", "也许是指（未采用）"),
    "attention recipe": (
        "{n} tokens, {layers} layers of {heads} heads of {model}; the page draws it",
        "{n} 个词元，{model} 的 {layers} 层、每层 {heads} 个头；可在页面上查看",
    ),
}


def said(key: str, language: Language = "en", **values: object) -> str:
    """The words of a key with its blanks filled. Raises KeyError where there is none."""
    return EVIDENCE[key][LANGUAGES.index(language)].format(**values)
