"""The words of a written text, token by token, in English and Chinese.

In:  WORDS_OF_TOKENS["token others"]
Out: ("others", "其余")
"""

WORDS_OF_TOKENS: dict[str, tuple[str, str]] = {
    "stood in": (
        "The network read and wrote stand-ins that it knows, such as Tom, for names, places or "
        "numbers of yours. The odds and the tokens are those of the sentence with the stand-ins; "
        "in whole translations yours are put back, where each stand-in is found again.",
        "网络读写的是它认识的替身（如 Tom），用来代替您的名字、地名或数字。"
        "概率和词元都属于带替身的句子；完整译文中凡能逐一找到替身的，都已换回原来的内容。",
    ),
    "token note": (
        "The text as it was written, token by token: the stronger ground and line, the less "
        "sure the model was. Point at a token or choose it to see what else it might have been.",
        "逐个词元写出的文字：底色越浓、下划线越重，模型越没有把握。指向或点选词元，可见其他可能。",
    ),
    "token instead": ("What might have stood here", "此处的各种可能"),
    "token others": ("others", "其余"),
    "token go on": (
        "Choose another token, and the question is asked again from there.",
        "点选另一个词元，即从该处重新作答。",
    ),
    "shade p": ("Probability", "概率"),
    "shade h": ("Entropy, bits", "熵（比特）"),
    "skyline": (
        "How unsure at each token: entropy in bits, up to",
        "每个词元处有多不确定：熵（比特），最高",
    ),
    "skyline least": (
        "How unsure at each token: entropy in bits, at least, up to",
        "每个词元处至少有多不确定：熵（比特），最高",
    ),
    "head p": ("p", "概率"),
    "head sum": ("sum", "累计"),
    "head after": ("left", "剩下"),
    "cuts": (
        "What temperature, top-k and top-p would leave here",
        "温度、top-k、top-p 会在此处留下什么",
    ),
    "cut temperature": (
        "Each to the power 1/T, over their sum: below 1 the likely gain, above 1 the others do.",
        "各取 1/T 次方，再除以总和：小于 1，大者更大；大于 1，小者变大。",
    ),
    "cut top_k": ("Only the k likeliest stay; ∞ keeps all.", "只留最可能的 k 个；∞ 表示全留。"),
    "cut top_p": (
        "Only the fewest likeliest stay that together have P.",
        "只留合计达到 P 的最少几个最可能的词元。",
    ),
    "cuts note": (
        "Left: after temperature, then top-k, then top-p, what stays is divided by its sum, so "
        "that it makes 1 again. The others are not known one by one and count as if each were as "
        "likely as the last one shown: ≥ means that they get at least so much, ≤ at most, ≈ about.",
        "“剩下”：先温度，再 top-k，再 top-p，留下的再除以总和，使合计仍为 1。其余词元不逐个知晓，"
        "按每个都与所列最后一个同样可能来计：≥ 表示至少，≤ 表示至多，≈ 表示约为。",
    ),
    "cuts none": ("As the model has it", "恢复模型原样"),
    "continuations": ("{n} continuations", "{n} 种续写"),
    "continuations note": (
        "Each grew where another token was chosen; beside a branch, the geometric mean of its "
        "tokens' probabilities. The table counts from the first place where two part.",
        "每一种都从改选的词元处长出；枝旁是其各词元概率的几何平均。表中数字从第一个分叉处算起。",
    ),
    "answer n": ("answer {n}", "答案 {n}"),
    "joint p": ("joint p", "联合概率"),
    "joint log": ("Σ ln p", "Σ ln p"),
    "joint mean": ("per token", "每词元"),
    "joint tokens": ("tokens", "词元数"),
    "side by side": ("side by side", "并排比较"),
    "times as likely": ("as likely as the other, from where they part", "倍于另一个（自分叉处起）"),
    "choose two": ("Choose two of them to put them side by side.", "选择两种，即可并排比较。"),
    "more tokens": ("{n} more tokens are in the JSON.", "另有 {n} 个词元，见 JSON。"),
}
