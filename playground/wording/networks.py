"""What is said of the work of networks and of language models, whatever the task."""

NETWORKS: dict[str, tuple[str, str]] = {
    # what was read
    "read tokens": ("Read {tokens:token|tokens}\n{how}", "读了 {tokens} 个词元\n{how}"),
    "read whole": ("The whole text in one piece.", "整段文字一次读完。"),
    "read in windows": (
        "The network sees at most {window} tokens, so the text was read in {windows} windows that "
        "share {shared}; a word counts from the window in which it is farthest from a cut.",
        "网络一次最多看 {window} 个词元，因此分 {windows} 个窗口读，相邻窗口共有 {shared} 个；"
        "每个词以离切口最远的那个窗口为准。",
    ),
    "kept to the choices": (
        "Kept to the choices\n{share:.4f} of the probability lay on them.",
        "只考虑给出的选项\n概率的 {share:.4f} 落在这些选项上。",
    ),
    "no choice is probable": (
        "The network gives none of the choices any probability.",
        "网络没有给任何选项以概率。",
    ),
    # what a language model wrote
    "thought aloud": ("Thought aloud\n{thought}", "说出思考过程\n{thought}"),
    "wrote tokens": (
        "Wrote {tokens:token|tokens}{after}\nA token had a probability of {p:.3f} on (geometric) "
        "average{bits}.{left}",
        "{after}写了 {tokens} 个词元\n每个词元的概率几何平均为 {p:.3f}{bits}。{left}",
    ),
    "speaks the language": (
        "Asks {model}\nThis seems to be {language}, which that model has learnt.",
        "询问 {model}\n这段文字像是{language}，该模型学过这种语言。",
    ),
    "writes with transformers": (
        "llama.cpp does not run on this machine\nSo transformers writes, with the same weights and "
        "several times slower.",
        "llama.cpp 无法在本机运行\n因此由 transformers 用同样的权重书写，速度慢几倍。",
    ),
    "wrote a message": (
        "Wrote a message{after}\nThe model gives no probabilities of its tokens.",
        "{after}写了一条消息\n模型不给出其词元的概率。",
    ),
    "after its beginning": (" after the beginning that it was given", "接着给出的开头"),
    "bits to choose from": (
        ", and {bits:.2f} bits to choose from",
        "，可选的信息量为 {bits:.2f} 比特",
    ),
    "without attention": (
        " It is shown without attention, as beyond {most} tokens.",
        "超过 {most} 个词元，因此不显示注意力。",
    ),
    "no attention in this file": (
        " It is shown without attention: transformers, which would look inside, does not read the "
        "numbers of this file.",
        "transformers 读不了这个文件里的数，无法查看内部，因此不显示注意力。",
    ),
    "was writing": (
        "Was writing\n{text}",
        "正在写\n{text}",
    ),
    "was cut off": (
        "Was cut off\nIt had not ended after {tokens:token|tokens}: max_new_tokens is {most}, and "
        "the model sees only so many at once.",
        "被截断\n写了 {tokens} 个词元仍未结束：max_new_tokens 为 {most}，而模型一次只能看这么多。",
    ),
    "was going round": (
        "It was stopped, since it went round in the same words.",
        "它翻来覆去说同样的话，因此被停止。",
    ),
    "not at its end": (
        "It was cut off before its end; a greater max_new_tokens lets it go on.",
        "未写完就被截断；增大 max_new_tokens 可让它继续写。",
    ),
    "stopped before a text": (
        "Stopped\nIt came to “{stop}”, before which it was to stop.",
        "停止\n写到了应在其前停止的“{stop}”。",
    ),
    "cut off in thought": (
        "The model was cut off while it was thinking; a greater max_new_tokens helps.",
        "模型在思考时被截断；增大 max_new_tokens 会有帮助。",
    ),
    "ended without a word": (
        "The model ended its message without a word.",
        "模型一个字也没写就结束了消息。",
    ),
    "product of these tokens": (
        "The confidence is the probability of exactly these tokens: the product of theirs.",
        "置信度是恰好这些词元的概率，即各自概率之积。",
    ),
    # which of a few answers
    "took the written answer": (
        "Took the written answer\nIts probability is not known: {why}",
        "采用写出的答案\n其概率未知：{why}",
    ),
    "weighed the answers": (
        "Weighed the answers\nThe probability of each, to the message's end, after what it wrote "
        "and “Answer:”.",
        "衡量各答案\n在已写内容和“Answer:”之后，每个答案直到消息结束的概率。",
    ),
    "wrote none of the answers": (
        "Wrote none of the answers\n{what} The likeliest counts: {best}.",
        "没有写出任何一个答案\n{what}以最可能的为准：{best}。",
    ),
    "it wrote": ("It wrote “{text}”.", "它写的是“{text}”。"),
    "came to no answer by itself": (
        "It did not come to an answer by itself.",
        "它自己没有得出答案。",
    ),
    "wrote another answer": (
        "Wrote another answer than its odds favour\nIt wrote {written} (p = {p:.3f}); the "
        "likeliest is {best} (p = {best_p:.3f}).",
        "写出的答案不是概率最高的\n它写的是 {written}（p = {p:.3f}）；最可能的是 {best}"
        "（p = {best_p:.3f}）。",
    ),
    "its words and its odds differ": (
        "The model wrote {written} (p = {p:.3f}), and its odds favour {best} (p = {best_p:.3f}): "
        "neither is to be relied on.",
        "模型写的是 {written}（p = {p:.3f}），而概率最高的是 {best}（p = {best_p:.3f}）："
        "两者都不可靠。",
    ),
    "weighed the told answer": (
        "Weighed the answer that it was told\nWhere “{answer}” was put into its mouth it had a "
        "probability of {p:.3f} among the possible ones.",
        "衡量被指定的答案\n在被指定回答“{answer}”之处，它在各种可能中的概率为 {p:.3f}。",
    ),
    "was told its answer": (
        "The model was told to answer {answer}; its confidence is what it gave that answer there.",
        "模型被指定回答 {answer}；置信度是它在该处给这个答案的概率。",
    ),
    "took its answer back": (
        "It took that back and ended with {answer}.",
        "它后来改口，以 {answer} 结束。",
    ),
    "repeated itself": (
        "Repeated itself\nIt was stopped when it had written “{sentence}” again and again.",
        "陷入重复\n反复写出“{sentence}”，因此被停止。",
    ),
    "the model came to no answer": ("The model came to no answer.", "模型没有得出答案。"),
}
