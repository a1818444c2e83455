"""The words of the lab's lessons: a question, a guess, an experiment, what came out.

In:  WORDS_OF_LESSONS["lesson lstm"]
Out: ("Why the LSTM?", "为什么要 LSTM？")
"""

WORDS_OF_LESSONS: dict[str, tuple[str, str]] = {
    "lessons": ("Lessons", "课程"),
    "lesson none": ("Choose a lesson", "选一课"),
    "lesson question": ("Question", "问题"),
    "lesson guess": ("Guess", "猜"),
    "lesson experiment": ("Experiment", "实验"),
    "lesson look": ("Look", "看"),
    "lesson on": ("Next", "下一步"),
    "lesson again": ("Begin again", "从头再来"),
    "lesson run": ("Train both", "训练两个"),
    "lesson run one": ("Train it", "训练它"),
    "lesson code": ("The code", "代码"),
    "lesson no guess": ("Choose a guess first.", "请先选一个猜测。"),
    "lesson yours": ("You guessed: {guess}.", "您猜的是：{guess}。"),
    "lesson so": ("It came out: {found}.", "结果是：{found}。"),
    "lesson waits": (
        "The two are trained one after the other; each point is a look. You may stop them below.",
        "两个依次训练；每一点是看一眼。可以在下面停止。",
    ),
    "lesson waits one": (
        "It is trained now; each point is a look. You may stop it below.",
        "正在训练；每一点是看一眼。可以在下面停止。",
    ),
    "lesson measure right": ("Compared: how much is right", "比较：答对的比例"),
    "lesson measure lower_loss": (
        "Compared: loss on held-out text, lower is better",
        "比较：留出文字上的损失，越低越好",
    ),
    "lesson measure less_time": (
        "Compared: seconds of processor (the two losses count different things)",
        "比较：处理器秒数（两者的损失含义不同，不可比）",
    ),
    "lesson measure lower_loss_a_character": (
        "Compared: loss a character of the text, lower is better",
        "比较：文字每个字符的损失，越低越好",
    ),
    "lesson measures": ("One more measurement, some seconds …", "再测一次，要几秒……"),
    "lesson seeds": ("With five seeds each: {first}, {second}.", "各五个种子：{first}，{second}。"),
    "lesson unusual": (
        "With most seeds it came out otherwise than here: one run is one draw.",
        "多数种子的结果与这里不同：一次训练只是一次抽样。",
    ),
    "lesson unfinished": (
        "Train first: there is nothing to look at yet.",
        "先训练：还没有可看的。",
    ),
    # why sub-words
    "lesson pieces": ("Why sub-words?", "为什么要子词？"),
    "lesson ask pieces": (
        "A text may be cut into characters or into sub-words: pieces that often stand together, "
        "which byte-pair encoding finds by merging. The same LSTM is trained for the same number "
        "of steps on both. Which one then predicts text that it has not seen better? A character "
        "is easier to say than a sub-word, so the loss is counted a character of the text in the "
        "end; the curves and numbers while they learn are a token, and cannot be compared.",
        "文字可以切成字符，也可以切成子词：BPE 通过合并找到常在一起的片段。同样的 LSTM 用同样的步"
        "数分别学习。哪一个更能预测没见过的文字？说一个字符比说一个子词容易，所以最后损失按文字的每个字符"
        "计算；学习途中的曲线与数字按词元计，两者不可相比。",
    ),
    "lesson after pieces": (
        "The curves below are a token, and a sub-word is harder to guess than a character: divided "
        "by the characters of a token the order may turn. "
        "A character model has to carry every choice over many more tokens, and spends its steps "
        "and its time on spelling: look at what the two wrote. Sub-words make the way shorter and "
        "still have no unknown word. Chinese characters are already pieces with a meaning, so that "
        "there the difference is smaller.",
        "下面的曲线按词元计，猜一个子词比猜一个字符难；除以每个词元的字符数，次序可能反过来。"
        "字符模型要把每个选择带过多得多的词元，步数和时间都花在拼写上：看看两者写了什么。"
        "子词缩短了距离，而且仍没有未知词。汉字本身已是有意义的片段，所以在中文里差别较小。",
    ),
    # why negative sampling
    "lesson negative": ("Why negative sampling?", "为什么要负采样？"),
    "lesson ask negative": (
        "Skip-gram asks which words stand beside a word. Softmax weighs all words of the "
        "vocabulary "
        "at every step; negative sampling weighs the right one and five drawn at random. Here the "
        "vocabulary has some hundred words; a newspaper's has 100,000. Which takes less time here, "
        "and do the neighbours differ?",
        "skip-gram 问一个词旁边有哪些词。softmax 每步都权衡词表里所有的词；"
        "负采样只权衡正确的词和随机抽的五个。这里的词表只有几百词，报纸的有十万。"
        "在这里哪一个更省时间？邻居会不同吗？",
    ),
    "lesson after negative": (
        "Look at the neighbours in the samples: they are of the same kind either way. Here words "
        "are so few that softmax costs no more, or less. But its cost grows with the vocabulary, "
        "and that of sampling does not: with 33,000 words a step of softmax took {times} times as "
        "long as one of sampling, measured just now.",
        "看看样本里的邻居：两者是同一类词。这里词很少，softmax 并不更贵，甚至更省。"
        "但 softmax 的代价随词表增长，采样的不会：刚才实测，词表有 33,000 词时，"
        "softmax 的一步是采样的 {times} 倍。",
    ),
    # why the LSTM
    "lesson lstm": ("Why the LSTM?", "为什么要 LSTM？"),
    "lesson ask lstm": (
        "“mira takes the lamp past the mill, over the bridge, … and puts down the”: which thing? "
        "It was "
        "said up to fifty words before. An RNN makes its memory anew at every word; an LSTM has a "
        "cell "
        "that is added to, and a gate that decides what is forgotten. Both have 32 numbers of "
        "memory, "
        "and both read the same 2,000 lines. Which of the two knows the thing?",
        "“小明带着灯，路过磨坊，翻过石桥……最后放下”：放下什么？它在几十个词之前说过。"
        "RNN 每读一个词就重造一次记忆；LSTM 有一个只做加法的细胞，和一个决定忘掉什么的门。"
        "两者的记忆都是 32 个数，读同样的 2,000 行。哪一个知道放下的是什么？",
    ),
    "lesson after lstm": (
        "Look at the chart below: from the last token back to the first the gradient shrinks again "
        "and again in the RNN, until nothing can be learnt from there (it vanishes); in the LSTM "
        "the forget gate lets it pass.",
        "看下面的图：从最后一个词元往回，RNN 里的梯度一再缩小，直到那里什么也学不到（梯度消失）；"
        "在 LSTM 里遗忘门让它通过。",
    ),
    # why attention
    "lesson attention": ("Why attention?", "为什么要注意力？"),
    "lesson ask attention": (
        "The same errands, but now every next word is to be learnt, and the thing at the end is "
        "one word "
        "in thirty. An LSTM has to carry it all the way; attention looks back at it in one step. "
        "The "
        "transformer has two layers of it. Both are trained for 500 steps. Which of the two fills "
        "the gap?",
        "同样的句子，但现在要学每一个下一个词，而结尾的东西只占几十分之一。"
        "LSTM 必须一路带着它；注意力一步就回头看到。Transformer 有两层注意力。两者都训练 500 步。"
        "哪一个能填对空？",
    ),
    "lesson after attention": (
        "What stands far back is as near as the last word, and so is the gradient. The price: "
        "each token "
        "looks at all before it, so twice the text is four times the work.",
        "再远的词也和上一个词一样近，梯度也是。代价：每个词元要看它之前的全部，文字长一倍，工作量"
        "是四倍。",
    ),
    # why more data
    "lesson data": ("Why more data?", "为什么要更多数据？"),
    "lesson ask data": (
        "The same LSTM, the same 300 steps, once on 100 lines again and again, once on 4,000. "
        "Which loss on text that neither has seen is lower?",
        "同样的 LSTM，同样 300 步：一次反复读 100 行，一次读 4,000 行。在两者都没见过的文字上，哪"
        "个损失更低？",
    ),
    "lesson after data": (
        "Compare the first two charts below: with few lines the loss on held-out text turns "
        "and rises while that on the lines themselves still falls: it learns them by heart "
        "(overfitting). More text is the plainest cure; to stop early is another.",
        "比较下面的前两张图：行数少时，留出文字上的损失会掉头上升，而训练行上的还在下降：它在死记（过拟合）。"
        "更多文字是最直接的办法，提前停止是另一个。",
    ),
    # what it has not understood
    "lesson understood": ("What has it not understood?", "它没有理解什么？"),
    "lesson ask understood": (
        "A transformer reads theories, “Each fox is a lion. Bob is a fox. | Bob is a lion.”, and "
        "learns "
        "whether the question is true; the rules know. It learns from questions that take at most "
        "two "
        "rounds of rules. Then the rules examine it on new theories, up to five rounds, with other "
        "names, in another order. Half the answers are True, and half of the questions with “not”, "
        "so guessing is right on half. How many does it judge right, and how deep?",
        "Transformer 读英文写的理论，如“每只狐狸都是狮子。小明是狐狸。| 小明是狮子。”，学着判断问"
        "题是否为"
        "真；规则知道答案。"
        "它学的问题最多用两轮规则。然后规则用新理论考它：深到五轮，换名字，换顺序。一半答案为真，带“不”的问题也是一半，所以瞎猜能对一半。它能判对多少，到多深？",
    ),
    "lesson after understood": (
        "Where its line lies on one half it does not reason at all. Training it longer does not "
        "help by itself: on the right it knows the lines it learnt from by heart, and guesses on "
        "new ones. It takes other data and a network built for it: the one that comes with this "
        "page learnt from millions of questions, and is right on 99 % down to depth 5. The rules "
        "needed no training.",
        "线落在一半处，说明它根本没有推理。单靠训练更久也不行：右边的网络把学过的行都背了下来，"
        "遇到新的仍是瞎猜。需要别样的数据和专门设计的网络：本页自带的网络学过数百万道题，到深度 5 "
        "仍有 99 % 正确。而规则不需要训练。",
    ),
    # guesses
    "guess first": ("the first: {name}", "前者：{name}"),
    "guess second": ("the second: {name}", "后者：{name}"),
    "guess even": ("no real difference", "没有实质差别"),
    "guess deep": ("as well at depth 5 as at 0", "深度 5 与深度 0 一样好"),
    "guess falls": ("well at 0, worse the deeper", "0 处好，越深越差"),
    "guess half": ("about half right everywhere", "处处约一半正确"),
}
"""What a person reads in the lessons."""
