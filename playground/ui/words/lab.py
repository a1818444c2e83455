"""The words of the lab: its form, its curves, what a model says, in English and Chinese.

In:  WORDS_OF_LAB["lab train"]
Out: ("Train", "训练")
"""

WORDS_OF_LAB: dict[str, tuple[str, str]] = {
    "tab lab": ("Lab", "实验室"),
    "lab lead": (
        "Build a small language model and watch it learn: choose a text, how it is cut, what "
        "remembers the words before. It takes a minute and is a toy; each part is the real thing.",
        "搭一个小语言模型，看它学习：选一段文字、怎样切分、由什么记住前文。只要一分钟；模型是玩具"
        "，每个部分却是真的。",
    ),
    # the form
    "lab text": ("Text", "文字"),
    "lab text scenes": ("Scenes", "场景"),
    "lab text errands": ("Errands", "跑腿"),
    "lab text opinions": ("Opinions", "评价"),
    "lab text theories": ("Theories", "理论"),
    "lab text own": ("My own text", "自己的文字"),
    "lab spoken": ("Language of the text", "文字的语言"),
    "lab lines": ("Lines", "行数"),
    "lab job": ("What it learns", "学什么"),
    "lab job next word": ("the next word", "下一个词"),
    "lab job label": ("a label", "标签"),
    "lab job word vectors": ("word vectors", "词向量"),
    "lab cut": ("Cut into", "切成"),
    "lab cut words": ("words", "词"),
    "lab cut characters": ("characters", "字符"),
    "lab cut sub-words": ("sub-words (BPE)", "子词（BPE）"),
    "lab pieces": ("Most sub-words", "子词上限"),
    "lab own": ("Your own text", "自己的文字"),
    "lab own hint": (
        "Paste at least 20 sentences, up to 50,000 characters. More is better.",
        "粘贴至少 20 句、至多 50,000 字符的文字。越多越好。",
    ),
    "lab model": ("What remembers", "由什么记住"),
    "lab model n-gram": ("n-gram", "n-gram"),
    "lab model rnn": ("RNN", "RNN"),
    "lab model lstm": ("LSTM", "LSTM"),
    "lab model gru": ("GRU", "GRU"),
    "lab model attention": ("attention", "注意力"),
    "lab model transformer": ("transformer", "Transformer"),
    "lab model skip-gram": ("skip-gram", "skip-gram"),
    "lab model cbow": ("CBOW", "CBOW"),
    "lab model fasttext": ("fastText", "fastText"),
    "lab width": ("Width", "宽度"),
    "lab layers": ("Layers", "层数"),
    "lab steps": ("Steps", "步数"),
    "lab rate": ("Learning rate", "学习率"),
    "lab patience": ("Stop early", "提前停止"),
    "lab patience 0": ("no", "不"),
    "lab patience 3": ("3 looks without a better one", "3 次无改进"),
    "lab patience 5": ("5 looks without a better one", "5 次无改进"),
    "lab window": ("Words on each side", "每侧词数"),
    "lab negatives": ("Against", "对照"),
    "lab negatives 0": ("all words (softmax)", "全部的词（softmax）"),
    "lab negatives 2": ("2 drawn words", "抽 2 个词"),
    "lab negatives 5": ("5 drawn words", "抽 5 个词"),
    "lab negatives 10": ("10 drawn words", "抽 10 个词"),
    "lab seed": ("Seed", "种子"),
    "lab vocabulary": (
        "{n} different tokens in the first {lines} lines",
        "前 {lines} 行中有 {n} 个不同的词元",
    ),
    "lab merges": ("Merges, the first learnt first:", "合并，先学到的在前："),
    "lab train": ("Train", "训练"),
    # rows and head
    "lab none": (
        "Nothing has been trained yet. Press Train, or begin with a lesson.",
        "还没有训练过。请按“训练”，或从课程开始。",
    ),
    "lab mine": ("Trainings", "训练"),
    "lab beside": ("Beside", "并排"),
    "lab against": ("Beside it:", "并排："),
    "lab waits": ("waits for {n} before it", "前面还有 {n} 个"),
    "lab begins": (
        "It begins: the first look comes when the text is made and cut.",
        "开始了：文字备好并切分后就能看到第一眼。",
    ),
    "lab save": ("↓ Model", "↓ 模型"),
    "lab step": ("Step", "步"),
    "lab parameters": ("Parameters", "参数"),
    "lab perplexity": ("Perplexity", "困惑度"),
    "lab seconds": ("Seconds of processor", "处理器秒数"),
    "lab loss": ("Loss a token, on held-out text", "留出文字上每个词元的损失"),
    "lab learnt": ("Loss a token, on the lines it learns from", "训练行上每个词元的损失"),
    "lab learnt short": ("loss", "损失"),
    "lab loss short": ("loss", "损失"),
    "lab loss seconds": ("The same by processor time", "同样，按处理器时间"),
    "lab loss seconds short": ("loss", "损失"),
    "lab right gaps": ("Far gaps filled rightly", "远距离空格填对的比例"),
    "lab right gaps short": ("gaps filled", "填对空格"),
    "lab right labels": ("Labels that are right", "标签正确的比例"),
    "lab right labels short": ("labels right", "标签正确"),
    "lab samples": ("What it said at each look", "每次看时它说的话"),
    "lab sample": ("sample", "样本"),
    # trying
    "lab beginning": (
        "A beginning, a text, or a word (three for an analogy)",
        "开头、一段文字，或一个词（类比用三个）",
    ),
    "lab top_k": ("Top k (0: all)", "Top k（0：全部）"),
    "lab draw": ("Draw", "抽样"),
    "lab say": ("Let it speak", "让它说"),
    "lab unknown": ("Not in its vocabulary: {words}.", "不在词表中：{words}。"),
    "lab went on": (
        "It goes on like this; open a token for its distribution.",
        "它这样接下去；点开词元看其分布。",
    ),
    "lab first": ("The first choice", "第一个选择"),
    "lab next token": ("next", "下一个"),
    "lab p": ("probability", "概率"),
    "lab drawn from": ("after T, k, p", "经温度、k、p 之后"),
    "lab beam": ("Beams (0: none)", "束数（0：不搜索）"),
    "lab beams": ("Beam search: the likeliest ways on", "束搜索：最可能的接续"),
    "lab beams note": (
        "At each step only the likeliest beginnings are kept, by the product of their tokens' "
        "probabilities, which stands in each node; the best text stands out.",
        "每一步只保留最可能的开头，按各词元概率的乘积，写在每个节点里；最好的文字突出显示。",
    ),
    "lab let go": ("let go", "放弃"),
    "lab joint": ("joint probability", "联合概率"),
    "lab checkpoint": ("As it was after step", "训练到第几步时"),
    "lab known": ("In SmolLM2 and MiniLM", "在 SmolLM2 与 MiniLM 中"),
    "lab vocabularies": (
        "Near “{word}” in models that learnt from billions of words",
        "在读过数十亿词的模型里，离“{word}”最近的",
    ),
    "lab after": ("As it was after {step} steps:", "训练 {step} 步后的它："),
    "lab upload": ("From a file", "从文件读取"),
    "lab own perplexity": (
        "Perplexity of your beginning: {n}",
        "您的开头的困惑度：{n}",
    ),
    "lab while reading": ("What it held likeliest, token by token", "逐个词元读下去时它的判断"),
    "lab token number": ("Tokens read", "读过的词元"),
    "lab inside": ("What it took from each token", "它从每个词元取了什么"),
    "lab inside note": (
        "The gradient is how much a change of this token would change what it says at the end; "
        "where "
        "it vanishes, nothing can be learnt from there. Gates and attention are shown as they are, "
        "not as the reason.",
        "梯度表示改动这个词元会使结尾的判断改变多少；梯度消失处什么也学不到。门与注意力照原样显示"
        "，并不是理由。",
    ),
    "lab shrinking": (
        "How much the gradient shrinks on its way back, in powers of ten",
        "梯度往回走时缩小多少（10 的几次方）",
    ),
    "lab shrinking short": ("powers of ten", "10 的次方"),
    "lab inside gradient": ("gradient", "梯度"),
    "lab inside forget": ("forget gate", "遗忘门"),
    "lab inside write": ("write gate", "输入门"),
    "lab inside tell": ("tell gate", "输出门"),
    "lab inside reset": ("reset gate", "重置门"),
    "lab inside keep": ("keep gate", "更新门"),
    "lab inside attention": ("attention", "注意力"),
    "lab nearest": ("Nearest to “{word}”", "离“{word}”最近的"),
    "lab nearest unseen": (
        "“{word}” is not in the text; by its letters it lies nearest to",
        "“{word}”不在文字中；按字母片段，它最近的是",
    ),
    "lab analogy": ("{a} is to {b} as {c} is to", "{a} 之于 {b}，如同 {c} 之于"),
    "lab map": (
        "The words on the plane on which they differ most",
        "词在差别最大的平面上",
    ),
    # the examination
    "lab examine": ("Let the rules examine it", "让规则来考它"),
    "lab exam title": ("Judged as the rules judge, by depth", "与规则判断一致的比例，按深度"),
    "lab exam note": (
        "40 new theories at each point, half of them True; whiskers are 95 % (Wilson). It learnt "
        "from "
        "depths 0 to 2.",
        "每点 40 个新理论，一半为真；须线为 95 %（Wilson）。它学过的深度是 0 到 2。",
    ),
    "lab exam as trained": ("as it learnt", "与所学相同"),
    "lab exam other names": ("other names and kinds", "换了名字和种类"),
    "lab exam other order": ("sentences in another order", "句子换了顺序"),
    "lab bench": ("The workbench: your own experiment", "工作台：自己做实验"),
    "lab exam mine": ("Yours, just now", "您刚训练的"),
    "lab exam longer": (
        "The same network trained longer: {steps} steps, {minutes} minutes",
        "同样的网络训练更久：{steps} 步，{minutes} 分钟",
    ),
    "lab exam dial": ("Every model of the dial", "各种模型"),
    "lab exam dial note": (
        "600 steps each, mean of five seeds, 40 theories at each depth; 50 % is chance, the "
        "intervals are ± 3 to 13 points. The n-gram model has no seed.",
        "各训练 600 步，五个种子的平均，每个深度 40 个理论；50 % 是瞎猜，区间为 ± 3 到 13 个"
        "百分点。n-gram 模型没有种子。",
    ),
    "lab exam wait": ("The rules examine it …", "规则正在考它……"),
}
"""What a person reads in the workbench."""
