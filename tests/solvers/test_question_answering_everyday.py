"""Plain texts of two clauses, asked by rules: the clause of the one asked about answers."""

import pytest

from playground.core import Answer, Mode, Question, Said
from playground.engine import ask
from playground.models.pool import Pool
from playground.wording.said import worded

POOL = Pool()


def answer(question: str, context: str, mode: Mode = "rules") -> Answer:
    trace = ask(Question("question-answering", question, context), mode, POOL)
    assert trace.answer, trace.error
    return trace.answer


@pytest.mark.parametrize(
    ("context", "question", "right"),
    [
        ("All members get a discount. Ann is a member.", "Who gets a discount?", "All members"),
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
        (
            "The frost damaged the trees, and the rain saved them.",
            "What damaged the trees?",
            "frost",
        ),
        (
            "While most of the oxygen leaves the plant, starch stays.",
            "What leaves the plant?",
            "oxygen",
        ),
        (
            "Monday: sun, 18 degrees. Tuesday: rain, 11 degrees.",
            "How warm is Tuesday?",
            "11 degrees",
        ),
        ("Tea and cake are free. Call Kim, or 555 0199 at night.", "What is free?", "Tea and cake"),
        (
            "Present: A. Okafor (chair). Next meeting: 7 April.",
            "When is the next meeting?",
            "7 April",
        ),
        ("小明被老师批评了。", "谁被批评了？", "小明"),
        ("陈晨被同学们选为班长。", "谁被选为班长？", "陈晨"),
        ("小明被老师批评了。", "谁批评了小明？", "老师"),
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
        ("Mum: Who left the gate open? Leo: I do not know.", "Who left the gate open?"),
        ("Two cyclists were hurt on Mill Road.", "How many cyclists were killed?"),
        ("The flood injured eleven villagers.", "How many villagers died?"),
        (
            "Opening hours: Mon 8:00. Closed on holidays. Tel. 555 0199.",
            "Who set the fire on Monday?",
        ),
        ("营业时间：周六10:00-16:00，周日休息。", "周日开门吗？"),
        ("周一到周五上班，周六休息。", "周六上班吗？"),
        ("今天下雨，明天晴。", "明天下雨吗？"),
    ],
)
def test_what_is_said_of_another_one_alone_is_no_answer(context: str, question: str) -> None:
    assert answer(question, context).abstained


@pytest.mark.parametrize(
    ("context", "question", "doer"),
    [
        ("I sold my bike to Karim.", "Who sold the bike?", "I"),
        ("Hi Ben, I lost your key.", "Who lost the key?", "I"),
        ("Dear Sir, I am writing to complain about the noise.", "Who complained?", "I"),
        ("我把车卖给了小李。", "谁卖了车？", "我"),
        ("小王，我把你的电脑修好了。", "谁修好了电脑？", "我"),
    ],
)
def test_the_writer_of_the_text_is_an_answer_with_a_word_on_who_that_is(
    context: str, question: str, doer: str
) -> None:
    found = answer(question, context)
    assert found.text == doer
    assert isinstance(found.why, Said)
    assert "whoever wrote the text" in worded(found.why)


@pytest.mark.parametrize(
    ("context", "question", "right"),
    [
        ("In 1931 a flood took it away.", "What took it away?", "flood"),
        ("Ada was born in Graz and died in Vienna.", "Where did Ada die?", "Vienna"),
        ("The book was written by Jo and illustrated by Tim.", "Who illustrated it?", "Tim"),
        ("The exam was moved from Monday to Friday.", "When is the exam now?", "Friday"),
        (r"The log is in C:\data\log.txt.", "Where is the log?", r"C:\data\log.txt"),
    ],
)
def test_the_answer_is_of_the_kind_asked_for_and_whole(
    context: str, question: str, right: str
) -> None:
    assert answer(question, context).text.removeprefix("a ") == right


@pytest.mark.parametrize(
    ("context", "question"),
    [
        ("He is planning to resign in May. The office was told.", "Who resigned?"),
        ("Eva is the mother of Nina. Karl is a friend of Nina.", "Who is the mother of Karl?"),
        ("The poem was written by Ana Cruz in 1950.", "Who translated the poem?"),
        ("妈妈今年四十岁，爸爸比妈妈大三岁。", "爸爸多大？"),
    ],
)
def test_what_is_of_another_kind_or_of_another_one_is_no_answer(
    context: str, question: str
) -> None:
    assert answer(question, context).abstained


@pytest.mark.parametrize(
    ("context", "question", "key"),
    [
        ("I sold my bike to Karim.", "Who sold the bike?", "the writer does it"),
        (
            "Maria was born in 1990. Her brother Paul is 28.",
            "How old is Maria?",
            "is said of another",
        ),
        (
            "Lena is the owner of the bakery. The café is next door.",
            "Who is the owner of the café?",
            "is said of another",
        ),
    ],
)
def test_the_network_says_why_what_it_points_at_is_no_answer(
    context: str, question: str, key: str
) -> None:
    found = answer(question, context, "probabilistic")
    assert found.abstained
    assert isinstance(found.why, Said)
    assert found.why.key == key


MAIL = (
    "The twelve desks come on Thursday. The old chairs go to the school. "
    "Please call Helen if anything is missing."
)
TRIP = "Leo: I booked two rooms for three nights.\nMia: Then I bring the food."
LIFE = "Elena Marsh was born in Leeds. In Bonn she met her husband, the painter Owen Hale."


@pytest.mark.parametrize(
    ("context", "question", "right"),
    [
        (MAIL, "Who should be called if something is missing?", "Helen"),
        (MAIL, "When do the new chairs come?", ""),
        (TRIP, "How many rooms did Leo book?", "two"),
        (TRIP, "Who brings the food?", "Mia"),
        (LIFE, "Where was Elena Marsh born?", "Leeds"),
        (LIFE, "Where was Owen Hale born?", ""),
        ("Fry it in butter for one minute.", "How much butter is needed?", ""),
        ("Lamp | 4 | 25.00\nTotal due | 162.00", "What is the total?", "162.00"),
    ],
)
def test_what_is_told_of_another_one_or_kind_is_no_answer(
    context: str, question: str, right: str
) -> None:
    assert answer(question, context).text == right
