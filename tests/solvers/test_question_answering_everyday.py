"""Plain texts of two clauses, asked by rules: the clause of the one asked about answers."""

import pytest

from playground.core import Answer, Question
from playground.engine import ask
from playground.models.pool import Pool

POOL = Pool()


def answer(question: str, context: str) -> Answer:
    trace = ask(Question("question-answering", question, context), "rules", POOL)
    assert trace.answer, trace.error
    return trace.answer


@pytest.mark.parametrize(
    ("context", "question", "right"),
    [
        ("Paul works in Kyiv but his wife works in Riga.", "Where does his wife work?", "Riga"),
        ("Paul works in Kyiv but his wife works in Riga.", "Where does Paul work?", "Kyiv"),
        (
            "On Thursday Anna went to Paris, and on Friday she went to Lyon.",
            "Where did Anna go on Friday?",
            "Lyon",
        ),
        (
            "In 1998 Lena moved to Madrid, and in 2004 she moved to Turin.",
            "When did Lena move to Turin?",
            "2004",
        ),
        ("Tom drinks tea and Max drinks coffee.", "What does Max drink?", "coffee"),
        ("Tom drinks tea and Max drinks coffee.", "What does Tom drink?", "tea"),
        ("My aunt bought a car; my uncle bought a boat.", "What did my uncle buy?", "boat"),
        ("John loves Mary. Mary loves Peter.", "Who loves Mary?", "John"),
        ("The dog chased the cat, and the cat chased the mouse.", "What chased the mouse?", "cat"),
        ("会议原定于下午两点开始，后来改到了四点。", "会议几点开始？", "四点"),
        ("原价三百元，现在打八折只要二百四十元。", "现在多少钱？", "二百四十元"),
        ("以前票价是五元，现在涨到八元。", "以前票价是多少？", "五元"),
        ("星期四安娜去了巴黎，星期五她去了里昂。", "安娜星期五去了哪里？", "里昂"),
    ],
)
def test_of_two_clauses_that_of_the_one_asked_about_answers(
    context: str, question: str, right: str
) -> None:
    assert answer(question, context).text.removeprefix("the ").removeprefix("The ") == right


@pytest.mark.parametrize(
    ("context", "question"),
    [
        ("Anna called Ben yesterday. Ben did not answer.", "Who called Anna?"),
        ("Tom hit Max. Max ran away.", "Who hit Tom?"),
        ("John loves Mary. Mary loves Peter.", "Who loves John?"),
        ("The dog chased the cat, and the cat chased the mouse.", "What chased the dog?"),
        ("Ann is 12. Ben is three years older than Ann.", "How old is Ben?"),
        ("苹果五元，香蕉三元。", "多少钱？"),
    ],
)
def test_what_is_said_of_another_one_alone_is_no_answer(context: str, question: str) -> None:
    assert answer(question, context).abstained
