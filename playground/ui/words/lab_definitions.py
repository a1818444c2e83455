"""What each number and mark of the Lab is, in one line of English and Chinese.

In:  LAB_DEFINITIONS["lab forget"]
Out: ("How much of the cell stays: 1 keeps all (forget gate).", "细胞保留多少：…")
"""

LAB_DEFINITIONS: dict[str, tuple[str, str]] = {
    "loss": (
        "The mean of −log p of what came next, in nats: 0 is certainty. Training makes it smaller "
        "(maximum likelihood).",
        "对实际出现者的 −log p 的平均，单位奈特；0 表示确定。训练就是让它变小（最大似然）。",
    ),
    "perplexity": (
        "e to the loss: as unsure as among so many equally likely tokens.",
        "e 的“损失”次方：相当于在这么多个等可能的词元之间犹豫。",
    ),
    "gap": (
        "Places in held-out lines where a word is decided far before; right where it is likelier "
        "than "
        "each that would not fit.",
        "留出文字中由很前面的词决定的位置；若正确的词比每个不合适的都更可能，就算对。",
    ),
    "lab gradient": (
        "The length of the gradient of its last choice's score (logit) by this token's vector; "
        "where it vanishes, training cannot reach.",
        "最后选择的得分（logit）对该词元向量的梯度长度；梯度消失之处，训练够不着。",
    ),
    "lab attention": (
        "The share of the last token's attention that goes here, the mean of all heads.",
        "最后一个词元的注意力落在这里的份额，取各头平均。",
    ),
    "lab write": (
        "How much of what is new the cell takes in (input gate).",
        "细胞收入多少新内容（输入门）。",
    ),
    "lab forget": (
        "How much of the cell stays: 1 keeps all (forget gate).",
        "细胞保留多少：1 为全部保留（遗忘门）。",
    ),
    "lab tell": ("How much of the cell is told on (output gate).", "细胞说出多少（输出门）。"),
    "lab reset": (
        "How much of the memory is used for what is new (reset gate).",
        "造新内容时用多少旧记忆（重置门）。",
    ),
    "lab keep": ("How much of the memory stays (update gate).", "旧记忆保留多少（更新门）。"),
}
