"""What a model goes on from where an order tells it little: examples of the task, in plain text.

In:  translation("Look at me.", "English (en)", "Spanish (es)")
Out: "English: The shop opens at nine.\\nSpanish: La tienda abre a las nueve.\\n\\n…English: Look at
      me.\\nSpanish:"

Few-shot prompting, Brown et al. 2020 (arXiv:2005.14165). A base model has never been told to obey
and knows no other way; a small instruct model is asked so where that was measured to be better
(benchmarks/LOG.md). What it writes ends with its line, or where `PARAGRAPH` is given with the
paragraph.
"""

from collections.abc import Sequence
from typing import Literal

from playground.answering.prompts import NOT_THERE
from playground.core import Question
from playground.models.writing import Message, Writer
from playground.text.language import detect

SMALL = 500_000_000
"""Parameters of a model under which examples may tell it more than an order does."""
BETTER = frozenset({"extraction", "question-answering", "sentiment"})
"""The tasks in which a small instruct model was measured to be better with examples."""
PARAGRAPH = "\n\n"


def fits(task: str, writer: Writer) -> bool:
    """Whether a writer is shown examples in a task: a base model is in each, a small one in some.

    A model of 0 parameters is one whose size is not known.
    """
    return not writer.chats or (0 < writer.parameters < SMALL and task in BETTER)


FEELINGS = (
    ("One of the best dramas of the year.", "positive"),
    ("The film was shot in Lisbon and runs for two hours.", "neutral"),
    ("The plot is a mess and the jokes fall flat.", "negative"),
    ("I loved every minute of it.", "positive"),
    ("Two hours of my life that I will never get back.", "negative"),
    ("It opens in cinemas on Friday.", "neutral"),
    ("Beautifully acted, and funnier than it has any right to be.", "positive"),
    ("It is too long, too loud and never once moving.", "negative"),
    ("The director also wrote the script.", "neutral"),
    ("Even its fans will be bored.", "negative"),
    ("A warm, clever film that stays with you for days.", "positive"),
    ("The second half takes place in winter.", "neutral"),
)
"""Texts with their labels."""


def sentiment(text: str) -> str:
    """Plain text whose next word is the text's label."""
    shown = "".join(f"Text: {one}\nFeeling: {label}\n\n" for one, label in FEELINGS)
    return f"{shown}Text: {_line(text)}\nFeeling:"


FROM_A_TEXT = {
    "en": (
        ("The old mill was built by Ruth Calder in 1874. A flood broke its wheel.",
         "When was the mill built?", "1874"),
        ("Tom and his sister Ada run a bakery in Leeds. Ada bakes the bread at night and Tom sells "
         "it in the morning.", "Who bakes the bread?", "Ada"),
        ("The market opens at eight and is closed on Sundays.", "What does the market sell?",
         NOT_THERE),
        ("Copper is soft and does not rust, which is why roofs are made of it.",
         "Why are roofs made of copper?", "it is soft and does not rust"),
    ),
    "zh": (
        ("老磨坊是陈海在1874年建的。后来洪水冲坏了水轮。", "磨坊是哪一年建的？", "1874年"),
        ("王芳和弟弟王强开了一家面包店。姐姐夜里烤面包，弟弟早上卖。", "谁在夜里烤面包？", "王芳"),
        ("市场八点开门，星期天休息。", "市场卖什么？", "文中没有"),
        ("铜又软又不生锈，所以人们用它做屋顶。", "为什么用铜做屋顶？", "又软又不生锈"),
    ),
}  # fmt: skip
BY_HEART = {
    "en": (
        ("Which is the largest ocean?", "the Pacific Ocean"),
        ("Who wrote Don Quixote?", "Miguel de Cervantes"),
        ("How many legs has a spider?", "eight"),
    ),
    "zh": (
        ("最大的海洋是哪个？", "太平洋"),
        ("《堂吉诃德》是谁写的？", "塞万提斯"),
        ("蜘蛛有几条腿？", "八条"),
    ),
}
MARKS = {"en": ("Text: ", "Question: ", "Answer:", " "), "zh": ("文：", "问：", "答：", "")}
SILENT = frozenset({NOT_THERE, "文中没有"})
"""What is answered where the text does not say."""


def question_answering(question: Question) -> str:
    """Plain text whose next line is the answer, from the text or, without one, by heart."""
    language = _language(question.text)
    text, asks, answers, space = MARKS[language]
    if not (context := _line(question.context)):
        shown = (f"{asks}{one}\n{answers}{space}{two}\n\n" for one, two in BY_HEART[language])
        return f"{''.join(shown)}{asks}{_line(question.text)}\n{answers}"
    shown = (
        f"{text}{one}\n{asks}{two}\n{answers}{space}{three}\n\n"
        for one, two, three in FROM_A_TEXT[language]
    )
    return f"{''.join(shown)}{text}{context}\n{asks}{_line(question.text)}\n{answers}"


def space(question: Question) -> str:
    """What stands between the mark of an answer and the answer."""
    return MARKS[_language(question.text)][3]


SAME = {
    "English": (
        "The shop opens at nine.", "I don't know where she lives.", "Have you ever been to Lima?",
        "My brother bought a new bicycle yesterday.", "It has been raining since Monday.",
        "Please close the window before you leave.",
    ),
    "Spanish": (
        "La tienda abre a las nueve.", "No sé dónde vive ella.",
        "¿Has estado alguna vez en Lima?", "Mi hermano compró una bicicleta nueva ayer.",
        "Llueve desde el lunes.", "Por favor, cierra la ventana antes de irte.",
    ),
    "Chinese": (
        "商店九点开门。", "我不知道她住在哪里。", "你去过利马吗？", "我哥哥昨天买了一辆新自行车。",
        "从星期一起一直在下雨。", "走之前请关上窗户。",
    ),
}  # fmt: skip
"""The same sentences in several languages."""


def translation(text: str, source: str, target: str) -> str:
    """Plain text whose next line is the translation; between other languages without examples."""
    source, target = (name.partition(" (")[0] for name in (source, target))
    pairs = zip(SAME.get(source, ()), SAME.get(target, ()), strict=False)
    shown = "".join(f"{source}: {one}\n{target}: {two}\n\n" for one, two in pairs)
    return f"{shown}{source}: {_line(text)}\n{target}:"


NAMES = (
    ("@mel just met Ruth Calder at the Leeds office of Nordbank, what a day",
     "person: Ruth Calder\nplace: Leeds\norganization: Nordbank"),
    ("so tired, going to bed early", "none"),
    ("Tom Reyes flies from Lima to Oslo on Friday.",
     "person: Tom Reyes\nplace: Lima\nplace: Oslo"),
    ("陈海在上海的长江银行工作。", "person: 陈海\nplace: 上海\norganization: 长江银行"),
)  # fmt: skip


def extraction(text: str) -> str:
    """Plain text whose next paragraph lists the names, one a line with its kind before it."""
    shown = "".join(f"Text: {one}\nNames:\n{names}\n\n" for one, names in NAMES)
    return f"{shown}Text: {_line(text)}\nNames:"


SHORTENED = {
    "en": (
        ("The council met on Monday to talk about the bridge. It was built in 1902 and is too "
         "narrow for lorries. Some wanted to widen it. In the end the council voted for a new one, "
         "which is to open in four years.",
         "The council decided to build a new bridge, since the old one is too narrow for lorries."),
        ("Ada Reyes began to paint when she was sixty. Her neighbours thought it a hobby. Last "
         "week a museum in Lima bought three of her pictures, and a school asked her to teach.",
         "Ada Reyes, who began to paint at sixty, has sold pictures to a museum and is to teach."),
    ),
    "zh": (
        ("市议会星期一开会讨论那座桥。桥建于1902年，太窄，卡车过不去。有人想把它加宽，最后议会决定建一座新"
         "桥，四年后通车。", "议会决定建一座新桥，因为旧桥太窄，卡车过不去。"),
        ("陈海六十岁才开始画画，邻居都以为只是爱好。上周一家博物馆买了他的三幅画，一所学校请他去教书。",
         "六十岁才学画的陈海，画被博物馆买下，还要去教书。"),
    ),
}  # fmt: skip


def summarization(text: str) -> str:
    """Plain text whose next line is a summary of a sentence or two."""
    language = _language(text)
    named, short, space = (
        ("文：", "概括：", "") if language == "zh" else ("Text: ", "In short:", " ")
    )
    shown = (f"{named}{one}\n{short}{space}{two}\n\n" for one, two in SHORTENED[language])
    return f"{''.join(shown)}{named}{_line(text)}\n{short}"


REASONED = (
    ("Ann is old. Bob is not old. All old people are wise. If someone is wise then they are kind.",
     "Ann is kind.", "Ann is old. Old people are wise. So Ann is wise. Wise people are kind. So "
     "Ann is kind.", "True"),
    ("The cat is big. Big things are not quiet. The dog likes the cat.", "The cat is quiet.",
     "The cat is big. Big things are not quiet. So the cat is not quiet.", "False"),
    ("Tom is tall. All rich people are smart. Eve is smart.", "Tom is smart.",
     "Tom is tall. Rich people are smart. Nothing says that Tom is rich.", "Unknown"),
)  # fmt: skip


def deduction(question: Question, options: Sequence[str]) -> str:
    """Plain text whose next paragraph is reasoning and a last line with one of the options."""
    fitting = [one for one in REASONED if one[-1] in options] or REASONED
    shown = "".join(
        f"Facts and rules: {facts}\nQuestion: {asked}\nReasoning: {steps}\nAnswer: {said}\n\n"
        for facts, asked, steps, said in fitting
    )
    asked = _line(question.text)
    if question.choices:
        asked += f" ({' or '.join(options)})"
    return f"{shown}Facts and rules: {_line(question.context)}\nQuestion: {asked}\nReasoning:"


TALK = {
    "en": ("Person: ", "Assistant:", " ", (
        ("Hello!", "Hello! What would you like to talk about?"),
        ("Why is the sea salty?", "Rivers carry salt out of the rocks, and it stays in the sea."),
        ("Give me a name for a black cat.", "How about Soot?"),
    )),
    "zh": ("用户：", "助手：", "", (
        ("你好！", "你好！想聊些什么？"),
        ("海水为什么是咸的？", "河水把岩石里的盐带进海里，盐就留在了那里。"),
        ("给黑猫起个名字吧。", "叫“煤球”怎么样？"),
    )),
}  # fmt: skip


def chat(messages: Sequence[Message]) -> str:
    """A conversation in plain text, whose next line is the assistant's."""
    language = _language(messages[-1].text)
    person, assistant, space, talk = TALK[language]
    shown = "".join(f"{person}{one}\n{assistant}{space}{two}\n\n" for one, two in talk)
    said = "".join(
        f"{assistant}{space}{_line(one.text)}\n\n"
        if one.role == "assistant"
        else f"{person if one.role == 'user' else ''}{_line(one.text)}\n"
        for one in messages
    )
    return f"{shown}{said}{assistant}"


def _line(text: str) -> str:
    """A text in one line: what goes on from it ends with its line too."""
    return " ".join(text.split())


def _language(text: str) -> Literal["en", "zh"]:
    """The language of the examples that fit a text."""
    return "zh" if detect(text) == "zh" else "en"
