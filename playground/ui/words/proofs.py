"""The words of proofs, of what they lack, and of changing a text, in English and Chinese.

In:  WORDS_OF_PROOFS["put back"]
Out: ("put it back", "放回")

What the terminal says too is in wording/evidence.py; words.py has both among all others.
"""

WORDS_OF_PROOFS: dict[str, tuple[str, str]] = {
    "assumed why": (
        "Nothing proves the opposite, so it is taken to be so (negation as failure).",
        "没有任何内容能证明其反面，因此当作如此（否定即失败）。",
    ),
    "proof n": ("Proof {n} of {of}", "证明 {n} / {of}"),
    "enough": ("Enough for it, of {of} sentences:", "共 {of} 句，只需："),
    "enough cut": (
        "Enough for it, of {of} sentences (fewer might do; the search was cut):",
        "共 {of} 句，只需（搜索已截止，或许更少也够）：",
    ),
    "nothing concludes": (
        "No sentence says {conclusion}, and no rule concludes it.",
        "没有一句说到 {conclusion}，也没有规则能得出它。",
    ),
    "more sentences": ("{n} more sentences are in the box.", "另有 {n} 句，见上方框中。"),
    "change hint": (
        "Change a sentence or take it out, and the question is asked again.",
        "修改或去掉一句，即重新提问。",
    ),
    "weight hint": (
        "P is how likely it is that a sentence holds: 0.7, say.",
        "P 是一句成立的概率，如 0.7。",
    ),
    "weight of": ("How likely it is that this sentence holds, 0 to 1", "这一句成立的概率，0 到 1"),
    "no proof": (
        "There is no proof to draw. Change the text, and the question is asked again.",
        "没有可画的证明。修改原文，即重新提问。",
    ),
    "correct": ("Correct this", "改正"),
    "say how": ("Say how it is meant", "说明其意"),
    "leave unread": ("Take it as it stands", "只按原句"),
    "guess": ("Forget what I said of it", "撤销我的说明"),
    "reading unread": ("{reading} could not be read either", "{reading} 也未能读懂"),
    "perhaps": ("perhaps: {reading}", "也许是：{reading}"),
    "take it so": ("take it so", "就这样理解"),
    "nearest on": ("Take them all as suggested", "全部按建议理解"),
    "nearest off": ("Take no sentence for a near one", "不再用最接近的意思"),
    "set weight": (
        "Asked again where {sentence} holds with {value}",
        "{sentence} 成立的概率设为 {value} 后重新提问",
    ),
    "unset weight": (
        "Asked again where no weight is set for {sentence}",
        "撤销 {sentence} 的概率后重新提问",
    ),
    "set reading": (
        "Asked again with {sentence} read as {value}",
        "把 {sentence} 理解为 {value} 后重新提问",
    ),
    "unset reading": ("Asked again with {sentence} as it stands", "只按 {sentence} 原句重新提问"),
    "unset guess": (
        "Asked again without your reading of {sentence}",
        "撤销你对 {sentence} 的说明后重新提问",
    ),
    "set nearest": (
        "Asked again, unread sentences taken for their nearest reading",
        "把未读懂的句子按最接近的意思理解后重新提问",
    ),
    "unset nearest": ("Asked again without nearest readings", "不用最接近的意思，重新提问"),
    "change it": ("Change this sentence", "修改这一句"),
    "take it out": ("Take this sentence out", "去掉这一句"),
    "put back": ("put it back", "放回"),
    "take back": ("take it back", "撤回"),
    "asked without": ("Asked again without {before}", "去掉 {before} 后重新提问"),
    "asked with": ("Asked again with {after} as well", "加上 {after} 后重新提问"),
    "still": ("still {answer}", "仍为 {answer}"),
    "asked instead": (
        "Asked again with {after} instead of {before}",
        "把 {before} 换成 {after} 后重新提问",
    ),
    "the text": ("The sentences", "原文各句"),
    "more nodes": (
        "{n} more steps of this proof are in the JSON.",
        "此证明另有 {n} 步，见 JSON。",
    ),
    "what differs": ("What differs is marked.", "不同之处已标出。"),
}
