"""Questions to start from; each is one click on the page. All sentences are our own.

In:  EXAMPLES[0].about, EXAMPLES[0].text
Out: "deduction", "The captain is happy."
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Example:
    """A question with what it is asked about. `name` and `shows` are in English and Chinese.

    `about` is the task it is an example of, `task` the one that the form is set to. `starts` are
    those that are shown before a task is chosen.
    """

    name: tuple[str, str]
    shows: tuple[str, str]
    text: str
    context: str = ""
    about: str = "deduction"
    task: str = "auto"
    options: Mapping[str, str] = field(default_factory=dict)
    starts: bool = True


EXAMPLES: tuple[Example, ...] = (
    Example(
        ("captain", "船长"),
        ("three rules, one chain", "三条规则，一条推理链"),
        "The captain is happy.",
        "The lamp is green.\n"
        "The captain likes the lamp.\n"
        "If someone likes the lamp and the lamp is green then they are brave.\n"
        "All brave people are happy.",
    ),
    Example(
        ("circuit", "电路"),
        ("cause and effect", "因果"),
        "The bulb is glowing.",
        "The battery is charged.\n"
        "The switch is closed.\n"
        "If the battery is charged and the switch is closed then the circuit is complete.\n"
        "If the circuit is complete then the current runs through the bulb.\n"
        "If the current runs through the bulb then the bulb is glowing.",
    ),
    Example(
        ("in Chinese", "用中文"),
        ("the same rules, read in Chinese", "同样的规则，用中文来读"),
        "小明快乐吗？",
        "小明是大的。\n"
        "小明喜欢小红。\n"
        "所有大的人都善良。\n"
        "如果某人善良而且喜欢小红，那么他是快乐的。\n"
        "没有狗是快乐的。",
        starts=False,
    ),
    Example(
        ("how sure", "有多可能"),
        ("rules that hold with a probability", "以一定概率成立的规则"),
        "The harbour is quiet.",
        "The fog is probably thick.\n"
        "If the fog is thick then the ferry is late.\n"
        "It is 0.2 likely that the ferry is late.\n"
        "If the ferry is late then the harbour is quiet with probability 0.9.",
        starts=False,
    ),
    Example(
        ("in a row", "排成一行"),
        ("which places are left for each", "每个还能在哪些位置"),
        "Which bird is the leftmost?",
        "On a fence sit five birds: an owl, a robin, a wren, a crow and a kite.\n"
        "The owl is to the left of the robin.\n"
        "The wren is the second from the right.\n"
        "The crow is the rightmost.\n"
        "The kite is immediately to the left of the owl.",
        starts=False,
    ),
    Example(
        ("not said", "没有说到"),
        ("closed world: what nobody proves is false", "封闭世界：无法证明即为假"),
        "Mira is awake.",
        "Mira is quiet.\nOtto is loud.\nIf someone is quiet and not tired then they are awake.",
        task="deduction",
        options={"world": "closed"},
        starts=False,
    ),
    Example(
        ("contradiction", "矛盾"),
        ("two facts that cannot both hold", "两条不能同时成立的事实"),
        "The gate is open.",
        "The gate is open.\nThe gate is not open.\nThe guard sees the gate.",
        starts=False,
    ),
    Example(
        ("two worlds", "两个世界"),
        ("the text does not decide", "原文不足以判断"),
        "Ada is inside.",
        "Ada is home.\n"
        "If someone is home and not outside then they are inside.\n"
        "If someone is home and not inside then they are outside.",
        task="deduction",
        options={"world": "closed"},
        starts=False,
    ),
    Example(
        ("review", "影评"),
        ("words that count", "起作用的词"),
        "The plot is thin, but the acting is absolutely wonderful!",
        about="sentiment",
        task="sentiment",
    ),
    Example(
        ("faint praise", "反话"),
        ("where counting words goes wrong", "数词法失灵之处"),
        "I would love to get those two brilliant hours of my life back.",
        about="sentiment",
        task="sentiment",
    ),
    Example(
        ("lighthouse", "灯塔"),
        ("an answer found in a passage", "在段落中找到答案"),
        "Who built the lighthouse?",
        "The lighthouse on Corrin Point was built by the engineer Marta Lindqvist in 1868. "
        "Before that, fishermen lit a fire on the rocks in bad weather. The lamp could be seen "
        "from twenty miles away. It was switched off in 1974, and the tower is now a small museum.",
        about="question-answering",
        task="question-answering",
    ),
    Example(
        ("not in it", "文中没有"),
        ("a question the passage does not answer", "段落没有回答的问题"),
        "How tall is the tower?",
        "The lighthouse on Corrin Point was built by the engineer Marta Lindqvist in 1868. "
        "The lamp could be seen from twenty miles away. It was switched off in 1974, and the tower "
        "is now a small museum.",
        about="question-answering",
        task="question-answering",
        starts=False,
    ),
    Example(
        ("summary", "摘要"),
        ("three sentences out of nine", "九句话选三句"),
        "",
        "The town library will close for repairs in March. The roof has leaked for two winters, "
        "and some old maps were damaged. The council voted on Tuesday to pay for a new roof. "
        "Most of the money comes from a fund for public buildings. A reader asked whether the "
        "cafe would stay open. While the library is closed, books can be borrowed from a bus in "
        "the market square. The bus will come on Mondays and Thursdays. The librarians hope to "
        "open the library again in June, with dry maps and a larger room for children. Nobody will "
        "have to pay for books that come back late this spring.",
        about="summarization",
        task="summarization",
    ),
    Example(
        ("English → Spanish", "英 → 西"),
        ("a sentence, stage by stage and token by token", "逐阶段、逐词元地翻译"),
        "My sister reads a new book every week.",
        about="translation",
        task="translation",
        options={"source_language": "en", "target_language": "es"},
    ),
    Example(
        ("Chinese → English", "中 → 英"),
        ("a pair of languages the rules do not have", "规则没有的语言对"),
        "我明天想去图书馆。",
        about="translation",
        task="translation",
        options={"source_language": "zh", "target_language": "en"},
    ),
    Example(
        ("who, what, when", "人、事、时"),
        ("names, dates, amounts and events", "人名、日期、金额与事件"),
        "Elena Marsh opened a bakery in Dublin on 3 May 2019. The Harbour Bank lent her €40,000. "
        "Write to elena@marshbakery.example to order.",
        about="extraction",
        task="extraction",
    ),
    Example(
        ("chat", "闲聊"),
        ("without a language model", "没有语言模型时"),
        "Good morning! What can you do?",
        about="chat",
        task="chat",
        starts=False,
    ),
)
