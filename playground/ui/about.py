"""The About tab: what the two modes are, for someone who meets them for the first time."""

from html import escape

from playground.licences import KINDS, Kind, Licence, licences
from playground.limit import seconds_allowed
from playground.tasks import MAX_CHARACTERS
from playground.ui.drawn import badge
from playground.ui.server.door import OF_ALL, OF_ONE
from playground.ui.server.traffic import MB, OF_VISITOR, WINDOW
from playground.ui.words.page import WORDS, both

Text = tuple[str, str]

LEAD: Text = (
    "Ask one question and two kinds of mind answer it. Neither is always right. What is worth "
    "learning is how differently they go about it, and how each can be checked.",
    "提出一个问题，由两种思维分别作答。谁也不总是对的；值得学的是它们的做法有多么不同，又该如何各自检验。",
)
RULES: tuple[Text, ...] = (
    (
        "It reads each sentence as a fact (“The lamp is green.”) or a rule (“All brave people are "
        "happy.”), and then does nothing but apply rules to facts until nothing new follows.",
        "它把每句话读作事实（“小明勇敢。”）或规则（“所有勇敢的人都快乐。”），"
        "然后只做一件事：把规则用于事实，直到推不出新的内容。",
    ),
    (
        "Its answer comes with a proof: which rule, applied to which facts, gave which conclusion. "
        "You can check each line yourself. It believes nothing more or less: a probability is "
        "there only where your sentences give one, and is worked out from those.",
        "它的答案附有证明：哪条规则用于哪些事实，得出什么结论，每一步都可以亲自检查。"
        "它没有“相信多少”的概念：只有你的句子给出概率时才有概率，并由它们算出。",
    ),
    (
        "It is exact where it understands, and helpless where it does not: a sentence outside its "
        "grammar is marked unread, and if the answer might depend on it, it says nothing.",
        "读得懂时它精确无误，读不懂时便无能为力：语法之外的句子会标为未读；若答案可能取决于它，就不作答。",
    ),
)
PROBABILISTIC: tuple[Text, ...] = (
    (
        "It is a small neural network. It was shown many examples with their answers and adjusted "
        "its numbers until it mostly agreed. Nobody wrote a rule into it.",
        "它是一个小型神经网络：看过许多带答案的例子，不断调整内部的数字，直到大多答对。没有人给它写过规则。",
    ),
    (
        "Its answer is a distribution: how much of its belief goes to each outcome. 0.97 for True "
        "means that of a hundred such answers, about ninety-seven should be right, if it is well "
        "calibrated. It can be sure and wrong.",
        "它的答案是一个分布：每种结果各占多少把握。“真”为 0.97，意思是校准良好时，"
        "一百个这样的答案里约有九十七个正确。它也可能很有把握却答错。",
    ),
    (
        "It takes any text, and is silent where that is far from what it has learnt. It has no "
        "proof. Attention shows where in the text it looked, which is a hint and not a reason.",
        "什么文字它都收，与所学相差太远时就不作答。它没有证明。注意力显示它看了文中哪里，那是线索，不是理由。",
    ),
)
WORLDS: tuple[Text, ...] = (
    (
        "In the open world, what cannot be proved and cannot be refuted is Unknown. In the closed "
        "world, what cannot be proved counts as false, as in a timetable: a train that is not "
        "listed does not run. Such steps of a proof are drawn with a dashed line.",
        "在开放世界中，既不能证明也不能否定的，就是“未知”。在封闭世界中，不能证明的视为假，"
        "就像列车时刻表：没有列出的车次就是没有。证明中的这类步骤以虚线画出。",
    ),
)
VERDICT: tuple[Text, ...] = (
    (
        "When both agree, you have a proof and a second opinion. When they disagree, look at both: "
        "did the rules miss a sentence, or did the network guess from surface words? When one is "
        "silent, it says why. Silence is an answer too.",
        "两者一致时，你既有证明，又有旁证。不一致时，两边都看看：是规则漏读了一句，还是网络只凭字面猜测？"
        "有一方沉默时，它会说明原因。沉默也是一种回答。",
    ),
)
PRIVACY: tuple[Text, ...] = (
    WORDS["kept note"],
    (
        "Conversations, the drawer at the top left, deletes one of them or all of your data. "
        "Nothing is sent to another site, unless you choose a model of the hub, which is fetched "
        "there, or a server by its address, which is asked.",
        "左上角的“对话记录”可删除其中一个，或你的全部数据。除非你选择 Hub 上的模型（从那里下载）"
        "或某个服务器的地址（向它提问），否则不会向任何其他网站发送内容。",
    ),
)


def limits() -> Text:
    """What one may ask of a server that others use too, in the numbers that hold here."""
    seconds = f"{seconds_allowed():,.0f}"
    return (
        f"A text may have {MAX_CHARACTERS:,} characters, a question takes at most {seconds} "
        f"seconds, and {OF_ONE} of yours ({OF_ALL} of all visitors) may wait at once. In "
        f"{WINDOW // 60} minutes you may send {OF_VISITOR // MB} MB. The language model writes one "
        "answer at a time: yours may wait for another's. Models are those of the Models tab; other "
        "ids, folders and servers are for whoever runs this page. What is too much is refused in "
        "a sentence.",
        f"一段文字最多 {MAX_CHARACTERS:,} 个字符，一个问题最多用 {seconds} 秒；"
        f"你最多可有 {OF_ONE} 个（所有访客共 {OF_ALL} 个）问题同时等待回答。"
        f"{WINDOW // 60} 分钟内最多可发送 {OF_VISITOR // MB} MB。"
        "语言模型一次只写一个答案，可能要等别人的写完。"
        "可选的模型见“模型”页；其他模型名、文件夹和服务器只供本页的运营者使用。超出限度的，会以一句话说明。",
    )


API: Text = (
    "Programs can ask too: by name over HTTP, with curl, or from Python; an assistant "
    "that speaks MCP finds the same as tools under /gradio_api/mcp. "
    '<a href="?view=api" data-api>The page of the API</a> shows every value and a call to copy.',
    "程序也可以提问：用 HTTP 按名称传值，用 curl，或用 Python；"
    "支持 MCP 的助手可在 /gradio_api/mcp 找到同样的工具。"
    '<a href="?view=api" data-api>API 页面</a>列出每个参数和可复制的调用。',
)


def about() -> str:
    """The whole tab as HTML, in both languages."""
    return (
        f'<div class="about"><p class="lead">{_text(LEAD)}</p>'
        f'<div class="minds"><section class="rules"><h2>{badge("rules")}</h2>{_paragraphs(RULES)}'
        f'</section><section class="probabilistic"><h2>{badge("probabilistic")}</h2>'
        f"{_paragraphs(PROBABILISTIC)}</section></div>"
        + _section(("The verdict between them", "两者之间的裁定"), VERDICT)
        + _section(("Open and closed world", "开放世界与封闭世界"), WORLDS)
        + _section(("What is kept", "保存了什么"), PRIVACY)
        + _section(("Limits", "限度"), (limits(),))
        + f"<section><h2>{both('For programs', '供程序使用')}</h2><p>{both(*API)}</p></section>"
        + _licences()
        + "</div>"
    )


KIND_NAMES: dict[Kind, Text] = {
    "weights": ("Weights", "权重"),
    "words": ("Words and rules", "词语与规则"),
    "data": ("Data that the weights were trained on", "权重的训练数据"),
    "programs": ("Programs", "程序"),
}
OWN: Text = (
    "This project's own code is under Apache-2.0. What it ships, what its set-up brings and what "
    "its weights were trained on:",
    "本项目自己的代码采用 Apache-2.0 许可。它附带的、安装时带来的，以及权重训练所用的：",
)


def _licences() -> str:
    """Whose work is used, a table a kind."""
    tables = "".join(
        f'<h3>{_text(KIND_NAMES[kind])}</h3><div class="scroll"><table class="tokens">'
        + "".join(_licence(one) for one in licences() if one.kind == kind)
        + "</table></div>"
        for kind in KINDS
    )
    title = both("Licences", "许可")
    return f'<section id="licences"><h2>{title}</h2><p>{_text(OWN)}</p>{tables}</section>'


def _licence(one: Licence) -> str:
    name = escape(one.name)
    if "://" in one.where:
        name = f'<a href="{escape(one.where)}" target="_blank" rel="noreferrer">{name}</a>'
    licence = one.licence, one.licence_chinese or one.licence
    what = one.what, one.chinese
    return f"<tr><td>{name}</td><td>{_text(what)}</td><td>{_text(licence)}</td></tr>"


def _section(title: Text, paragraphs: tuple[Text, ...]) -> str:
    return f"<section><h2>{_text(title)}</h2>{_paragraphs(paragraphs)}</section>"


def _paragraphs(texts: tuple[Text, ...]) -> str:
    return "".join(f"<p>{_text(text)}</p>" for text in texts)


def _text(text: Text) -> str:
    return both(escape(text[0]), escape(text[1]))
