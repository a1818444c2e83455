"""What was changed, handed on, only said, counted otherwise or never told, asked of both minds."""

import pytest

from playground.core import Answer, Mode, Question
from playground.engine import ask
from playground.models.pool import Pool

POOL = Pool()
CONCERT = "The concert was planned for Friday but was postponed to Sunday."
BOTH: tuple[Mode, ...] = ("rules", "probabilistic")


def answer(question: str, context: str, mode: Mode = "rules") -> Answer:
    trace = ask(Question("question-answering", question, context), mode, POOL)
    assert trace.answer, trace.error
    return trace.answer


@pytest.mark.parametrize("mode", BOTH)
@pytest.mark.parametrize(
    ("context", "question", "right"),
    [
        (
            "The meeting on Tuesday is moved to Thursday 3pm, room 204.",
            "when is the meeting?",
            "Thursday 3pm",
        ),
        (CONCERT, "When is the concert?", "Sunday"),
        ("Mary gave the book to John, who lent it to Kim.", "Who has the book?", "Kim"),
        ("The meeting was on Tuesday.", "When was the meeting?", "Tuesday"),
        ("The shop moved to Elm Street in 2019.", "When did the shop move?", "2019"),
        (
            "The mayor said the bridge will open in May.",
            "When will the bridge open?",
            "May",
        ),
    ],
)
def test_what_is_so_now_answers(mode: Mode, context: str, question: str, right: str) -> None:
    assert answer(question, context, mode).text == right


@pytest.mark.parametrize("mode", BOTH)
@pytest.mark.parametrize(
    ("context", "question"),
    [
        ("Water boils at 100 degrees.", "At what temperature does water freeze?"),
        ("Water boils at 100 degrees.", "At what temperature does iron melt?"),
        (
            "The Danube is 2,850 km long. It passes through ten countries; the Volga is longer.",
            "How long is the Volga?",
        ),
        ("x > 3 and x < 5. x is an integer.", "What is x?"),
        ("Tom has two sisters. Each sister has one brother.", "How many brothers does Tom have?"),
        ("My sister is four years younger than me. I am 22.", "How old is my sister?"),
        ("Alice says Bob is a knave. Bob says we are both knights.", "Who is the knight?"),
        ("Anna thinks the key is in the kitchen.", "Where is the key?"),
    ],
)
def test_what_a_text_does_not_tell_is_left_open(mode: Mode, context: str, question: str) -> None:
    assert answer(question, context, mode).abstained


@pytest.mark.parametrize(
    ("context", "question", "right"),
    [
        ("原定周三的会议改到了周五上午十点。", "会议什么时候开？", "周五上午十点"),
        ("会议定在周二。聚餐改到了周四。", "会议什么时候开？", "周二"),
        ("音乐会的地点由市民中心改为大剧院。", "音乐会在哪里举行？", "大剧院"),
        ("小红把鱼送给了隔壁的王奶奶。", "谁得到了鱼？", "隔壁的王奶奶"),
        ("小刚把伞借给了小美，小美又把它借给了小强。", "伞在谁那里？", "小强"),
        ("原定于两点的会议改到四点。", "会议原来几点？", "两点"),
        ("我哥哥比我大三岁，我今年十岁。", "我哥哥几岁？", ""),
        ("小王说小李是小偷，小李说小张是小偷。", "谁是小偷？", ""),
    ],
)
def test_in_chinese_too(context: str, question: str, right: str) -> None:
    assert answer(question, context).text == right
