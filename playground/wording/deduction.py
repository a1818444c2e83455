"""What is said where a network decides what follows. The rules still say it as written."""

DEDUCTION: dict[str, tuple[str, str]] = {
    "takes for people": (
        "It counts {names} among the people that it speaks of; the text does not say so.",
        "这里把{names}也算作人；原文没有这样说。",
    ),
    "nothing was given": (
        "There are no facts or rules to go by. Write some in the box above the question, such as "
        "“Bob is big. All big people are kind.”.",
        "没有可依据的事实或规则。请在问题上方的框中写下，例如“小明是大的。所有大的人都善良。”。",
    ),
    "reads English only": (
        "The network reads English, and “{sentence}” is Chinese.",
        "该网络只读英文，而“{sentence}”是中文。",
    ),
    "breaks the reader": (
        "it breaks the reader, which is a fault of the playground and not yours; "
        "say it in other words, and tell us of it.",
        "这句话使读取程序出错，这是本程序的缺陷，不是您的问题；请换个说法，并告诉我们。",
    ),
    "broke the reader": (
        "A fault of ours: {n:sentence|sentences} broke the reader\n{some}: left unread. "
        "The program's log has what went wrong; say it in other words, and tell us of it.",
        "本程序的缺陷：{n} 句使读取程序出错\n{some}：未读。"
        "出错经过记在程序日志中；请换个说法，并告诉我们。",
    ),
    "could suggest": (
        "Could suggest a reading of {n:sentence|sentences}\n{readings:\n}",
        "可以建议 {n} 句的读法\n{readings:\n}",
    ),
    "perhaps meant": (
        "perhaps: “{text}” as “{reading}” ({near:.2f})",
        "也许：“{text}”意为“{reading}”（{near:.2f}）",
    ),
    "more than it can hold": (
        "The text has {n} characters; this small model has learnt on short ones, and reads at most "
        "{most}.",
        "文字有 {n} 个字符；这个小模型只学过短文，最多读 {most} 个。",
    ),
    "asked about the statement": (
        "Asked about the statement\n{statement}",
        "把问题改成陈述\n{statement}",
    ),
    "no statement": (
        "One word states nothing; ask it “Is Bob kind?”.",
        "一个词没有陈述什么；请问“Bob 善良吗？”一类的问题。",
    ),
    "name in small letters": (
        "The network knows a name by its capital letter, and “{name}” has none; write it large.",
        "网络凭大写字母认名字，而“{name}”没有大写；请大写。",
    ),
    "no form of question": (
        "“{question}” has no form of question that the network has learnt, such as “Does Rex "
        "bark?”; it would take it for anything.",
        "“{question}”不是网络学过的提问形式（如“Does Rex bark?”），它会随便当作什么。",
    ),
    "one statement only": (
        "The network says only whether one statement is so; ask it “Is Bob kind?”.",
        "该网络只判断一句话是否成立；请问它“Is Bob kind?”。",
    ),
    "followed names": ("Names that were followed: {names}.", "跟踪的名称：{names}。"),
    "followed no names": ("Names that were followed: none.", "没有跟踪任何名称。"),
    "left something out": ("Left something out\n{cuts}", "略去了部分内容\n{cuts}"),
    "left the weights out": (
        "Left the weights out\nThe network reads the text alone.",
        "未用概率\n网络只读文字。",
    ),
    "learnt rules forwards": (
        "Learnt rules that run forwards only\nThe network was taught so (logic=forward). Classical "
        "logic may say more: who is not big is no dog, where all dogs are big.",
        "只学过正向推理的规则\n该网络按此训练（logic=forward）。经典逻辑可能得出更多：若所有狗都是大的，"
        "则不大的不是狗。",
    ),
    "text is far": (
        "It has not learnt sentences such as “{sentence}” ({share:.0%} of the forms are new); its "
        "odds are shown, not to be relied on.",
        "它没有学过“{sentence}”这样的句子（{share:.0%} 的句式没见过）；所列概率仅供参看。",
    ),
    "scored the answers": ("Scored the answers", "给各答案打分"),
    "only the first tokens": (
        "Only the first {n} tokens were read of “{sentence}…”.",
        "“{sentence}…”只读了前 {n} 个词元。",
    ),
    "only the first sentences": (
        "Only the first {n} of {all:sentence|sentences} were read.",
        "{all} 句中只读了前 {n} 句。",
    ),
    "only some names": (
        "Of {all:name|names} only {n} were followed, those asked about and frequent ones.",
        "{all} 个名称中只跟踪了 {n} 个：问到的和常出现的。",
    ),
    "is none of the choices": (
        "The answer is {answer}, which is none of the choices: {choices}.",
        "答案是 {answer}，不在选项之中：{choices}。",
    ),
}
