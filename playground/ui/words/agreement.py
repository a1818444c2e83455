"""The words of “Did the network look at the proof?”, in English and Chinese.

In:  WORDS_OF_AGREEMENT["method deletion"]
Out: ("deletion", "删除")
"""

WORDS_OF_AGREEMENT: dict[str, tuple[str, str]] = {
    "agreement": ("Did the network look at the proof?", "网络看证明了吗？"),
    "agreement other": (
        "The network says {network}, the rules say {rules}: what moves the network is held "
        "against the proof of another answer.",
        "网络说{network}，规则说{rules}：这里是拿影响网络的句子去对照另一个答案的证明。",
    ),
    "agreement none": (
        "The rules have no proof of this with sentences of the text, so there is nothing to hold "
        "an explanation against.",
        "规则没有用文中句子给出证明，因此没有可对照的依据。",
    ),
    "agreement what": (
        "The rules know which sentences are enough (✓). Four usual explanations say how much "
        "each sentence counted for the network: attention (where the question looks in the last "
        "two layers), rollout (attention through all layers), gradient × input, and deletion "
        "(how much likelier its answer is with the sentence than without it). Average precision "
        "is 1 where all sentences of the proof rank first; chance is what a random order has, "
        "and “shuffled” the same explanation against a proof drawn at random. Faithful is "
        "another thing than plausible: comprehensiveness is what the answer loses without the "
        "highest sentences (high is good), sufficiency what it loses with them alone (low is "
        "good). Of a language model it is all that it wrote which is explained, reasoning and "
        "answer: attention from there to the text (the mean over layers and heads), and for a "
        "probability the geometric mean of its tokens'; that takes half a minute. Deletion asks "
        "the network itself and so has the advantage in both. A network may be right without the "
        "proof, and one proof may be one of several.",
        "规则知道哪些句子就够了（✓）。四种常用的解释给出每句对网络有多重要：注意力（问题在最后两"
        "层看哪里）、rollout（贯穿各层的注意力）、梯度 × 输入、删除（有这句与没有这句时答案概率之"
        "差）。平均精度为 1，表示证明中的句子全排在最前；“随机”是随机排序的期望，“打乱”是同一解释"
        "对照随机抽取的“证明”。忠实与合理是两回事：完备性是去掉得分最高的句子后答案损失多少（越大"
        "越好），充分性是只留它们时损失多少（越小越好）。对语言模型，解释的是它写下的全部文字，包括"
        "推理与答案：注意力是从那里看向原文（各层各头的平均），概率是各词元概率的几何平均。删除直接"
        "询问网络，因此在这两项上占优。网络可以不经证明而答对，证明也可能不止一个。",
    ),
    "agreement over theories": ("Over generated theories", "在生成的理论上"),
    "agreement over theories what": (
        "Average precision, a mean over generated theories (open world) whose answer it gets right "
        "by a proof of the text's sentences, by the depth of that proof.",
        "平均精度：在生成的理论（开放世界）上取平均，只算它答对且文中句子可证的题，按证明深度分列。",
    ),
    "agreement depth": ("depth", "深度"),
    "agreement held": ("theories", "理论数"),
    "in the proof": ("proof", "证明"),
    "method attention": ("attention", "注意力"),
    "method rollout": ("rollout", "rollout"),
    "method gradient": ("gradient × input", "梯度 × 输入"),
    "method deletion": ("deletion", "删除"),
    "method chance": ("chance", "随机"),
    "measure average precision": ("average precision", "平均精度"),
    "measure precision at": ("precision at |proof|", "前 |证明| 句的精度"),
    "measure mass": ("mass on the proof", "落在证明上的份额"),
    "measure shuffled": ("shuffled", "打乱"),
    "measure comprehensiveness": ("comprehensiveness", "完备性"),
    "measure sufficiency": ("sufficiency", "充分性"),
}
