"""The words of the walk through a transformer, stop by stop, in English and Chinese.

In:  WORDS_OF_WALK["walk tokens"]
Out: ("Tokens", "词元")
"""

WORDS_OF_WALK: dict[str, tuple[str, str]] = {
    "walk begin": ("Walk through this answer", "逐站走一遍这个答案"),
    "walk invites": (
        "Six stops on your own text, with the network's own numbers: how it was cut into tokens, "
        "what vectors these begin as, how they change from layer to layer, one attention head at "
        "work, what training would push at, and how the output becomes a probability. It is "
        "computed when you go there; the answer itself was not slowed by it.",
        "六站，用您自己的文字和网络自己的数字：怎样切成词元，词元起初是什么向量，逐层怎样变化，一"
        "个注意力头怎样工作，训练会推动什么，输出怎样变成概率。走到哪站才算哪站，作答本身不受影响"
        "。",
    ),
    "walk none": (
        "This answer has no transformer to walk through. Ask for a sentiment, names or a "
        "translation, a question about a passage, or chat with a language model. The network of "
        "deduction is built otherwise: rules fire in rounds between sentences, and Attention "
        "shows each round.",
        "这个答案背后没有可以走一遍的 Transformer。可以问情感、名称抽取、翻译、段落问答，或与语言模"
        "型聊天。推理网络的结构不同：规则在句子之间逐轮触发，每一轮可在“注意力”里看。",
    ),
    "walk by": ("computed by {engine}", "由 {engine} 计算"),
    "walk answered": ("the answer came of {engine}", "答案出自 {engine}"),
    "walk wide": ("Wide", "加宽"),
    "walk what": ("What am I looking at?", "这是什么？"),
    "walk stops": ("Stops of the walk", "各站"),
    "walk follow": ("Following", "正在跟随"),
    "walk back": ("Back", "上一站"),
    "walk on": ("Next", "下一站"),
    "walk again": ("Begin again", "从头再来"),
    "walk tokens": ("Tokens", "词元"),
    "walk embeddings": ("Embeddings", "嵌入"),
    "walk context": ("Context", "上下文"),
    "walk attention": ("Attention", "注意力"),
    "walk training": ("Training", "训练"),
    "walk output": ("Output", "输出"),
    "walk fact tokens": ("{n} pieces", "{n} 片"),
    "walk fact embeddings": ("{n} numbers", "{n} 个数"),
    "walk fact context": ("{n} layers", "{n} 层"),
    "walk fact attention": ("{n} heads", "{n} 个头"),
    "walk fact training": ("gradients", "梯度"),
    "walk fact output": ("probabilities", "概率"),
    # tokens
    "walk lead tokens": (
        "A network reads no letters. {cutting} cut the text into {n} tokens, each a number of a "
        "vocabulary of {all}. Choose a token, and the walk follows it.",
        "网络不读字母。{cutting} 把文字切成 {n} 个词元，每个是词表（共 {all} 个）中的一个编号。点"
        "选一个词元，便跟随它走。",
    ),
    "walk what tokens": (
        "Under each token stands its number in the vocabulary. Boxes that touch are pieces of "
        "one word: frequent words have a token of their own, rare ones are put together "
        "(byte-pair encoding: Sennrich et al. 2016; WordPiece: Schuster and Nakajima 2012; "
        "unigram: Kudo 2018). Dashed ones are marks that no text stands behind: where it begins "
        "and ends, who speaks. “·” is the space that belongs to the token.",
        "每个词元下面是它在词表中的编号。连在一起的框同属一个词：常见的词自成一个词元，少见的由几"
        "片拼成（BPE：Sennrich 等 2016；WordPiece：Schuster 与 Nakajima 2012；unigram：Kudo 2018"
        "）。虚线框是标记，背后没有文字：起止、谁在说话。“·”是词元自带的空格。",
    ),
    "walk words": ("{n} words and signs", "{n} 个词或符号"),
    "walk pieces": ("{n} pieces that go on a word", "{n} 片接在前一片之后"),
    "walk marks": ("{n} marks", "{n} 个标记"),
    # embeddings
    "walk lead embeddings": (
        "Every {token} begins as the same {n} numbers, wherever it stands: a point in a space in "
        "which words that were used alike lie near each other.",
        "每个 {token}，无论在哪里，起初都是同样的 {n} 个数：空间中的一点，用法相近的词彼此靠近。",
    ),
    "walk what embeddings": (
        "A row of the embedding table, which training has put there. Squares are its numbers, "
        "one after the other: the stronger, the farther from 0, above in colour, below in grey. "
        "Neighbours are the vocabulary's tokens whose vectors point the most alike (cosine: 1 "
        "the same way, 0 at right angles). The map lays the text's tokens and the neighbours "
        "onto their first two principal components; it keeps {kept} of what they differ by, so "
        "near on it need not be near. Where a token stands is not in it yet: places are added, "
        "or turned in, afterwards.",
        "嵌入表中的一行，由训练得来。方格是其中的数，逐个排列：离 0 越远颜色越浓，正数有色，负数"
        "为灰。邻居是词表中向量方向最相近的词元（余弦：1 为同向，0 为垂直）。地图把文中词元与邻居"
        "放到前两个主成分上，只保留了差异的 {kept}，所以图上近未必真近。此时还没有位置信息，位置"
        "是之后加上或旋转进去的。",
    ),
    "walk vector": ("Its vector", "它的向量"),
    "walk length": ("length {n}", "长度 {n}"),
    "walk near": ("Nearest in the vocabulary, by cosine", "词表中最近的词元（余弦）"),
    "walk map": (
        "Map: ◆ followed, ● of the text, ○ neighbour",
        "地图：◆ 所跟随的，● 文中的，○ 邻居",
    ),
    # context
    "walk lead context": (
        "Layer by layer, {token} takes from the tokens around it, and its vector moves. Beside "
        "it: what the network would say if it ended there. In the end it says {last}.",
        "{token} 逐层吸收周围词元的内容，向量随之移动。旁边是网络若到此为止会说什么；最后它说的是"
        " {last}。",
    ),
    "walk lead context spans": (
        "Layer by layer, {token} takes from the tokens around it, and its vector moves. Beside "
        "it: where the answer would start if the network ended there. In the end it starts most "
        "likely at {last}, by the start alone; the answer is the span whose start and end are "
        "likeliest together, so it may start elsewhere.",
        "{token} 逐层吸收周围词元的内容，向量随之移动。旁边是网络若到此为止答案会从哪里开始；最后"
        "只看起点，最可能从 {last} 开始。答案取起点与终点合起来最可能的一段，所以可能从别处开始。",
    ),
    "walk what context": (
        "Would say: the states after a layer are given straight to the network's own last part "
        "(the logit lens, nostalgebraist 2020). Grey is as in the layer before, colour is new. "
        "Early layers were never trained to be read that way, so take them for a hint. Entropy "
        "says in bits how open it is. Like its start: the cosine of the token's vector with what "
        "it began as; in some networks all vectors of a layer point much the same way "
        "(Ethayarajh 2019), so compare layers with care. Nearest: the token of your text that it "
        "is most like by now.",
        "会说什么：把某层之后的状态直接交给网络自己的最后一部分来读（logit lens，nostalgebraist "
        "2020）。灰色与上一层相同，有色的是新变化。前面的层并未为此训练，只能当作提示。熵（比特）"
        "说明有多不确定。与起点相似：该词元向量与起初向量的余弦；有些网络同一层的向量方向都差不多"
        "（Ethayarajh 2019），比较各层要谨慎。最近的：此时与它最像的文中词元。",
    ),
    "walk layer": ("layer", "层"),
    "walk says": ("would say", "会说"),
    "walk starts": ("would start at", "会从哪里开始"),
    "walk final": ("p of {last}", "{last} 的概率"),
    "walk start": ("like its start", "与起点相似"),
    "walk nearest": ("nearest in the text", "文中最近"),
    "walk entropy": ("entropy, bits", "熵（比特）"),
    "walk lines": (
        "Layer by layer: ● probability of {last}, ○ cosine with its start",
        "逐层：● {last} 的概率，○ 与起点的余弦",
    ),
    # attention
    "walk lead attention": (
        "One head at work: {token} asks with its query, every token answers with its key, and "
        "takes part in the sum with its value, by its share.",
        "一个注意力头的工作：{token} 以查询（Q）发问，每个词元以键（K）回应，再按所得份额以值（V"
        "）加入总和。",
    ),
    "walk what attention": (
        "The numbers are those of this very head. The query times each key gives a product; "
        "divided by √d, so that long vectors do not make the softmax all or nothing; the softmax "
        "makes shares that add up to 1; the sum of the values by their shares is what the head "
        "hands on. The tokens with the largest shares are shown, the others stand in one row. "
        "Attention is where a network took from, not why it answered so (Jain and Wallace 2019).",
        "这些就是这个头自己的数。查询与每个键相乘得一个积；除以 √d，免得长向量让 softmax 变成非此"
        "即彼；softmax 得出合计为 1 的份额；各值按份额相加，就是这个头交出的结果。列出份额最大的"
        "词元，其余合为一行。注意力是网络从哪里取用，并不是它这样作答的理由（Jain 与 Wallace 2019"
        "）。",
    ),
    "walk head": ("head", "头"),
    "walk query": ("query q", "查询 q"),
    "walk key": ("key k", "键 k"),
    "walk product": ("q · k", "q · k"),
    "walk scaled": ("÷ √d", "÷ √d"),
    "walk share": ("share", "份额"),
    "walk value": ("value v", "值 v"),
    "walk added": ("share × v", "份额 × v"),
    "walk others": ("{n} others", "其余 {n} 个"),
    "walk sum": ("sum", "合计"),
    "walk made": ("what the head hands on", "该头交出的结果"),
    "walk first": (
        "The first {n} of {all} numbers: share × value, added up",
        "前 {n} 个数（共 {all} 个）：份额 × 值，逐列相加",
    ),
    "walk gap": (
        "The kernel that the network runs made the same to within {gap}.",
        "网络实际运行的内核得出同样结果，差不超过 {gap}。",
    ),
    "walk scores": ("Scaled products, a row who looks", "缩放后的积，每行是一个看的词元"),
    "walk shares": ("After the softmax: each row adds up to 1", "softmax 之后：每行合计为 1"),
    "walk crossing": (
        "Here the token being written looks at the source text (cross-attention).",
        "这里是正在写的词元看原文（交叉注意力）。",
    ),
    # training
    "walk lead training": (
        "Suppose {right} were the right answer. The loss is −ln of its probability, and its "
        "gradient says how every number would have to move. Nothing is learnt here.",
        "假设正确答案是 {right}。损失是其概率的 −ln，梯度说明每个数该怎样移动。这里不会真的学习。",
    ),
    "walk what training": (
        "Choose another right answer and see the loss change. By a logit, the gradient is p − 1 "
        "for the right answer and p for the others (cross-entropy after softmax): training lifts "
        "the one and presses the others. Below, the error has gone back through all layers "
        "(backpropagation, Rumelhart et al. 1986): how long the gradient is by each token's "
        "vector. A long one says that a small change there would change the loss much. The arrow "
        "is gradient times vector: ▲ more of this token makes the right answer likelier, ▼ less "
        "likely, to first order.",
        "改选正确答案，看损失怎样变。对每个 logit，正确答案的梯度是 p − 1，其余是 p（softmax 后的"
        "交叉熵）：训练抬高前者、压低后者。下面是误差经各层往回传（反向传播，Rumelhart 等 1986）"
        "后，对每个词元向量的梯度有多长；长，说明那里的微小变化会使损失变化很大。箭头是梯度乘向量"
        "：▲ 该词元多一些，正确答案更可能；▼ 更不可能（一阶近似）。",
    ),
    "walk right": ("right answer", "正确答案"),
    "walk loss": ("loss", "损失"),
    "walk outcome": ("outcome", "结果"),
    "walk wanted": ("wanted", "应为"),
    "walk push": ("push p − y", "推力 p − y"),
    "walk gradient": ("Length of the gradient, by each token's vector", "对各词元向量的梯度长度"),
    "walk flow": (
        "Layer by layer: rows are layers, the last on top; columns are tokens",
        "逐层：每行一层，最后一层在上；每列一个词元",
    ),
    "walk start place": ("Where the answer starts:", "答案从哪里开始："),
    # output
    "walk lead output": (
        "The last layer gives every outcome a number, its logit. The softmax makes probabilities "
        "of them: e to the logit, over the sum of all {n}.",
        "最后一层给每个结果一个数，即 logit。softmax 把它们变成概率：e 的 logit 次方，除以全部 "
        "{n} 个之和。",
    ),
    "walk lead output spans": (
        "The last layer gives every token two numbers, its logits: that the answer starts there, "
        "and that it ends there. Two softmaxes make probabilities of them: e to the logit, over "
        "the sum of all {n}. The answer is the span with the largest product of both, so the "
        "likeliest start need not be its own. At the foot stands the span; the number on the card "
        "is fitted besides, so that it says how often such an answer is right.",
        "最后一层给每个词元两个数，即 logit：答案从这里开始、到这里结束。两个 softmax 各把它们变成"
        "概率：e 的 logit 次方，除以全部 {n} 个之和。答案取两者乘积最大的一段，所以最可能的起点未"
        "必是它的起点。最下面是这一段；卡片上的数另经校准，表示这样的答案多常是对的。",
    ),
    "walk what output": (
        "Move the sliders: temperature divides the logits first, then only the k likeliest stay "
        "(top-k), then the fewest that together have P (top-p, the nucleus: Holtzman et al. "
        "2020); what stays is divided by its sum. All numbers are exact, for the sum over the "
        "whole vocabulary is known for each temperature. At the foot: the probability by the "
        "engine that gave the answer, and the difference. llama.cpp multiplies weights of few "
        "bits, so the two need not be the same.",
        "移动滑块：先用温度除 logit，再只留最可能的 k 个（top-k），再只留合计达到 P 的最少几个（"
        "top-p，核采样：Holtzman 等 2020），留下的除以总和。数字都是精确的，因为每个温度下整个词"
        "表之和都已算出。最下面是作答引擎给出的概率与差别；llama.cpp 用低比特权重相乘，两者不必相"
        "同。",
    ),
    "walk of label": ("Which label", "哪个标签"),
    "walk of tag": ("Which label for {token}", "{token} 的标签"),
    "walk of next": ("What comes after {token}", "{token} 之后是什么"),
    "walk of start": ("Where the answer starts", "答案从哪里开始"),
    "walk of end": ("Where the answer ends", "答案到哪里结束"),
    "walk span": ("the likeliest span", "最可能的一段"),
    "walk absent": ("not in this passage", "文中没有"),
    "walk logit": ("logit", "logit"),
    "walk p": ("p", "概率"),
    "walk left": ("left", "剩下"),
    "walk more": ("{n} more outcomes", "另外 {n} 个结果"),
    "walk entropy all": ("entropy {n} bits", "熵 {n} 比特"),
    "walk engines": ("The engine that answered, and this one", "作答的引擎与这里的引擎"),
    "walk same": (
        "The engine that answered is this one; batches of other sizes may differ in the last "
        "digits.",
        "作答的正是这个引擎；批次大小不同，末位数字可能有别。",
    ),
    "walk there": ("answered", "作答时"),
    "walk here": ("here", "这里"),
    "walk difference": ("difference", "差"),
    "walk uncompared": (
        "The engine that answered told no probability of what stands here.",
        "作答的引擎没有给出此处的概率。",
    ),
}
