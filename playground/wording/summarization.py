"""What is said where a text is summarized."""

SUMMARIZATION: dict[str, tuple[str, str]] = {
    "no sentence": (
        "There is no sentence here: the text has neither letters nor digits.",
        "这里没有句子：文字中既无字母也无数字。",
    ),
    "no whole sentence": (
        "There is no whole sentence here to choose, only short lines as of a list.",
        "这里没有完整的句子，只有清单般的短行，无从选择。",
    ),
    "its own summary": (
        "The text has {n:sentence|sentences} and needs no summary; it is its own.",
        "文字共 {n} 句，不需要摘要，本身就是摘要。",
    ),
    "left out lines": (
        "Left out what is no whole sentence\n{n:line|lines}, such as a heading or a salutation: "
        "{lines:; }.",
        "略去不成句的部分\n{n} 行，如标题或称呼：{lines:；}。",
    ),
    # by rules
    "split into sentences": (
        "Split into sentences\n{n:sentence|sentences}; at most {most} will be kept.",
        "分句\n共 {n} 句，最多保留 {most} 句。",
    ),
    "ranked sections": (
        "Ranked {n:section|sections}\nA graph has at most {size} sentences, so each section of the "
        "text was ranked by itself; its best {most} sentences go on, {left} in all.",
        "给 {n} 节排序\n一张图最多 {size} 句，因此文字的每一节单独排序；各节最好的 {most} 句继续，"
        "共 {left} 句。",
    ),
    "linked sentences": (
        "Linked sentences that share words\n{linked} of {pairs} pairs share one or more.{closest}",
        "连接有相同词的句子\n{pairs} 对中有 {linked} 对有一个或多个相同的词。{closest}",
    ),
    "the closest": (
        " The closest are {one} and {other} (cosine {cosine:.2f}).",
        "最接近的是{one}和{other}（余弦 {cosine:.2f}）。",
    ),
    "ranked the sentences": (
        "Ranked the sentences\nPageRank × position (the first sentence counts double, the second "
        "1.5 times) = score. Best first: {ranked:; }.",
        "给句子排序\nPageRank × 位置（第一句加倍，第二句 1.5 倍）= 得分。从最好的起：{ranked:；}。",
    ),
    "a rank": (
        "{n}: {rank:.3f} × {position:.2f} = {score:.3f}",
        "{n}：{rank:.3f} × {position:.2f} = {score:.3f}",
    ),
    "left out repetitions": (
        "Left out what says the same again\n{passed:; }.",
        "略去重复的内容\n{passed:；}。",
    ),
    "a repetition": (
        "{n} is like {other} (cosine {cosine:.2f})",
        "第 {n} 句与第 {other} 句相近（余弦 {cosine:.2f}）",
    ),
    "the best sentence": (
        "The best-scored sentence of {all}, in the text's order.",
        "{all} 句中得分最高的一句，按原文顺序。",
    ),
    "the best sentences": (
        "The {n} best-scored sentences of {all}, in the text's order.",
        "{all} 句中得分最高的 {n} 句，按原文顺序。",
    ),
    # sentences chosen by a network
    "as long as the text": (
        "Split into sentences\nThe summary may be as long as the text.",
        "分句\n摘要可以和原文一样长。",
    ),
    "placed sentences": (
        "Placed {n:sentence|sentences} as points\nSentences that mean alike lie near one "
        "another.{long}",
        "把 {n} 句表示为点\n意思相近的句子彼此靠近。{long}",
    ),
    "the text is long": (
        " The text is longer than the {window} tokens the network can see: a mean over windows, "
        "weighted by tokens.",
        "全文比网络能看的 {window} 个词元长：取各窗口的平均，按词元数加权。",
    ),
    "sentences are long too": (
        " The text and {n} of them are longer than the {window} tokens the network can see: a mean "
        "over windows, weighted by tokens.",
        "全文和其中 {n} 句比网络能看的 {window} 个词元长：取各窗口的平均，按词元数加权。",
    ),
    "measured nearness": (
        "Measured how near each is to the text as a whole\nThe whole text is a point too; the "
        "nearness is a cosine, at most 1.",
        "测量每句与全文的接近程度\n全文也是一个点；接近程度是余弦，最大为 1。",
    ),
    "picked sentences": (
        "Picked one after the other\nEach time the highest {nearness} × nearness − {rest:.1f} × "
        "likeness to what is picked already. {picked:; }.",
        "逐一挑选\n每次取最高的 {nearness} × 接近程度 − {rest:.1f} × 与已选句子的相似度。"
        "{picked:；}。",
    ),
    "a pick": ("{n} {sentence} {near:.2f}", "{n} {sentence} {near:.2f}"),
    "a later pick": (
        "{n} {sentence} {near:.2f}, likeness {like:.2f}",
        "{n} {sentence} {near:.2f}，相似度 {like:.2f}",
    ),
    "sentences in order": (
        "{n} of {all:sentence|sentences}, in the text's order.",
        "{all} 句中的 {n} 句，按原文顺序。",
    ),
    # written by a network or a language model
    "cut into pieces": (
        "Cut into {n:piece|pieces}\nThe network can see {window} tokens; each piece is whole "
        "sentences and is summarized by itself, then the summaries together.",
        "分为 {n} 段\n网络能看 {window} 个词元；每段由完整的句子组成，先各自摘要，再合在一起摘要。",
    ),
    "wrote the summary": ("Wrote the summary\n{text}", "写出摘要\n{text}"),
    "wrote a piece's summary": (
        "Wrote the summary of piece {n}\n{text}",
        "写出第 {n} 段的摘要\n{text}",
    ),
    "wrote nothing": (
        "The model wrote nothing but spaces.",
        "模型只写了空格。",
    ),
    "the model's own words": ("The model's own words.", "模型自己的话。"),
    "summaries of the pieces": (
        "The summaries of the pieces, one after the other: together they are too long to be "
        "summarized once more.",
        "各段摘要依次相接：合起来太长，无法再摘要一次。",
    ),
    "unchecked words": (
        "These are the model's words; nothing has checked them against the text.",
        "这是模型的话，没有与原文核对过。",
    ),
}
