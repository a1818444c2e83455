"""The words of “Did the network look at the proof?” and “What does the answer rest on?”, in English
and Chinese.

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
    "understood": ("How was each sentence understood?", "每句话是怎样理解的？"),
    "understood what": (
        "Below each sentence stands what the rules took it for, said back in plain words. If it is "
        "not what you meant, say it another way.",
        "每句话下面是规则对它的理解，用平实的话说出来。如果不是您的意思，请换一种说法。",
    ),
    "understood of words": ("By what the words mean", "由词义得出"),
    "understood nothing": (
        "nothing that a rule can use, or an order, which is worked out by places",
        "没有规则可用的内容，或是按位置推算的次序",
    ),
    "understood more": ("{n} more are in what is copied.", "其余 {n} 句在可复制的文字里。"),
    "understood said": ("All in plain words", "全文的平实说法"),
    "understood clingo": ("As a program for clingo", "clingo 程序"),
    "understood tptp": ("As axioms in TPTP", "TPTP 公理"),
    "understood fol": ("As formulas of first-order logic", "一阶逻辑公式"),
    "attribution": ("What does the answer rest on?", "答案依据什么？"),
    "attribution of": ("Explained is {answer}, p = {p}.", "解释的是：{answer}，p = {p}。"),
    "attribution check": (
        "Without its {taken} highest: p = {left} in place of {p}; without as many by chance "
        "{chance}.",
        "去掉得分最高的 {taken} 处：p 由 {p} 变为 {left}；随机去掉同样多处则为 {chance}。",
    ),
    "attribution what": (
        "Coloured is what speaks for the answer, grey what speaks against it, darkest what counts "
        "most in a row. Deletion: how much likelier the answer is with a word than without it. "
        "Gradient × input: the slope of its log-probability along the word's vector. Integrated "
        "gradients: such slopes added up on the way from a text of mean vectors to yours; they are "
        "shown only where their sum is what it has to be. The line under each row takes its "
        "highest words out and asks the network again: what explains the answer loses it, and one "
        "that does no better than chance explains nothing. A text of more than 60 words (of a "
        "language model 16) is explained by sentences. Of a reader the answer's words stay, of "
        "a tagger those of the surest name, of a text in several windows the first one counts; of "
        "what was written, p is the geometric mean of its tokens' probabilities.",
        "着色的支持该答案，灰色的反对它；每行最强的颜色最深。删除：有这个词与没有它时答案概率之差。"
        "梯度 × 输入：答案的对数概率沿该词向量的斜率。积分梯度：从一段平均向量的文本走到原文，"
        "一路上斜率之和；只有当总和与应有的差相符时才显示。每行下面的检验去掉得分最高的词再问网络：真正的"
        "依据一去掉，答案就没了；若不比随机更好，就什么也没解释。超过 60 个词（语言模型为 16 个）的"
        "文本按句解释。阅读器保留答案中的词，标注器保留最确定的名称；分成几个窗口的文本只看第一个；"
        "对写下的文字，p 是各词元概率的几何平均。",
    ),
    "method integrated": ("integrated gradients", "积分梯度"),
    "integrated gap": (
        "Integrated gradients miss what they have to add up to by {gap} ({steps} steps).",
        "积分梯度之和与应有之差相差 {gap}（{steps} 步）。",
    ),
    "integrated left out gap": (
        "Integrated gradients are left out: with {steps} steps they miss what they have to add up "
        "to by {gap}, more than {most}.",
        "不显示积分梯度：{steps} 步之后，其和与应有之差仍相差 {gap}，超过 {most}。",
    ),
    "integrated not tried": (
        "Integrated gradients are not tried with a language model: each of their many steps costs "
        "as much as an answer.",
        "对语言模型不计算积分梯度：它需要许多步，每一步的代价都等于一次作答。",
    ),
}
