"""What the lab cannot do, and what to do instead, in Chinese.

In:  the sentences that the lab raises, with a blank for what they name
Out: the same in Chinese
"""

LAB_ERRORS: dict[str, str] = {
    "The text has {n} characters; the lab takes {m}. Cut it down.": (
        "文字有 {n} 个字符，实验室最多接受 {m} 个。请缩短。"
    ),
    "The text has {n} sentences; a model needs at least {m} to learn from. Paste a longer one.": (
        "文字有 {n} 句；模型至少要有 {m} 句才能学。请粘贴更长的文字。"
    ),
    "To learn a label a text needs labels: choose errands, opinions or theories, or let the model "
    "learn the next word.": "学标签需要带标签的文字：请选跑腿、评价或理论，或改学下一个词。",
    "Word vectors are of words: choose the cut into words.": "词向量属于词：请选择切成词。",
    "Word vectors write no text: look at their neighbours instead.": (
        "词向量不写文字：请看它们的邻居。"
    ),
    "Give one word for its neighbours, or three for an analogy: cook cooks baker.": (
        "请给一个词看邻居，或给三个词作类比：cook cooks baker。"
    ),
    "An analogy takes words of the text; these are not: {names}.": (
        "类比要用文字中的词；这些不在其中：{names}。"
    ),
    "{quote} is not in the text, and this model knows words only as wholes. fastText knows them by "
    "their letters: train that one.": (
        "{quote} 不在文字中，而这个模型只认整词。fastText 按字母片段认词：请训练它。"
    ),
    "{quote} is {n}; the lab takes {m} to {most}.": "{quote} 为 {n}；实验室接受 {m} 到 {most}。",
    "Give one word, to see what lies near it in these models.": (
        "请给一个词，看它在这些模型里离哪些词最近。"
    ),
    "The seed is a whole number from 0 to 9,999.": "种子是 0 到 9,999 的整数。",
    "Guess first: it is how one notices that one was wrong.": "先猜：这样才会发现自己猜错了。",
    "There is no model yet: train one, and wait for its first look.": (
        "还没有模型：请先训练，等看到第一眼。"
    ),
    "That is no model of the lab, or one of another version: train it again.": (
        "这不是实验室的模型，或出自另一版本：请重新训练。"
    ),
    "Only a model that learnt whether a theory's question is true is examined.": (
        "只考学过判断理论问题真假的模型。"
    ),
    "{n} trainings of yours are kept. Delete one of them first.": (
        "您已保存 {n} 次训练。请先删除一次。"
    ),
    "{n} trainings of yours go on or wait. Stop one, or let it end.": (
        "您有 {n} 次训练在进行或等待。请停止一次，或等它结束。"
    ),
    "{n} trainings of all visitors go on or wait, and no more are taken at once. Start this one in "
    "some minutes.": "所有访客共有 {n} 次训练在进行或等待，暂不再接受。请几分钟后再开始。",
    "Your trainings have used {n} seconds of processor within an hour, all that a visitor has. "
    "Wait "
    "a while, or train on a machine of your own.": (
        "您的训练一小时内已用去 {n} 秒处理器时间，这是一位访客的全部。请稍候，或在自己的机器上训练"
        "。"
    ),
    "It was stopped after {n} seconds of processor. Go on with it, or take fewer steps or a "
    "smaller "
    "model.": "用去 {n} 秒处理器时间后停止了。可以继续，或减少步数、换小一些的模型。",
}
