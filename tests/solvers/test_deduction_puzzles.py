"""Riddles that are solved by elimination: one thing each, and whoever is the one."""

from itertools import permutations
from random import Random

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Question
from playground.deduction.reading.reader import read

PETS = "Ann, Bob and Cy each have a different pet: a cat, a dog and a fish."
JOBS = "Ann, Bob and Cy are a doctor, a teacher and a lawyer."
THIEF = "The thief is either Al, Ben or Cal."
PETS_CHINESE = "小红、小蓝和小绿各有一只不同的宠物：猫、狗和鱼。"
JOBS_CHINESE = "小明、小红和小刚，一个是医生，一个是教师，一个是律师。"
THIEF_CHINESE = "小偷是甲、乙、丙三人中的一个。"


def told(context: str, question: str) -> str:
    answer = deduce(Question("deduction", question, context))[1]
    return "silent" if answer.abstained else answer.text


@pytest.mark.parametrize(
    ("context", "question", "answer"),
    [
        (f"{PETS} Ann has no cat. Bob has the dog.", "What pet does Cy have?", "the cat"),
        (f"{PETS} Ann does not have the cat. Bob has the dog.", "Who has a fish?", "Ann"),
        (f"{PETS} Ann does not have a cat. Bob has a dog.", "Does Cy have a dog?", "False"),
        (f"{PETS} Bob has the dog.", "Does Cy have the cat?", "Unknown"),
        (f"{PETS} Bob has neither the dog nor the cat.", "Does Ann have the fish?", "False"),
        ("Two girls, Mia and Lea, each wear a different hat: a red hat and a blue hat. "
         "Mia does not wear the red hat.", "Which hat does Mia wear?", "the blue hat"),
        ("Two girls, Mia and Lea, each own a different pet: a cat and a dog.",
         "Is Mia a girl?", "True"),
        ("Ann, Bob and Cy live in different cities: Rome, Paris and Oslo. Ann lives in Rome. "
         "Bob does not live in Oslo.", "Where does Cy live?", "Oslo"),
        ("Ann, Bob and Cy have a car, a bike and a boat, not necessarily in that order. "
         "Ann has the boat. Cy does not have the car.", "Who has the bike?", "Cy"),
        # where two may have the same
        ("Each of Pia and Rob plays one instrument: the piano or the violin. Pia plays the piano.",
         "Does Pia play the violin?", "False"),
        ("Each of Pia and Rob plays one instrument: the piano or the violin. Pia plays the piano.",
         "Does Rob play the piano?", "Unknown"),
        # what they are
        (f"{JOBS} The teacher is not Bob. Ann is not the teacher.", "Who is the teacher?", "Cy"),
        (f"{JOBS} Ann is neither the teacher nor the lawyer.", "Is Bob the doctor?", "False"),
        ("One of Ann and Bob is a nurse, and the other is a cook. Ann is not the nurse.",
         "Who is the nurse?", "Bob"),
        # whoever it is
        (f"{JOBS} The doctor drinks tea. Ann and Bob do not drink tea.",
         "Who is the doctor?", "Cy"),
        (f"{JOBS} The doctor drinks tea. Ann is the doctor.", "Does Ann drink tea?", "True"),
        (f"{JOBS} The doctor drinks tea.", "Does the doctor drink tea?", "True"),
        (f"{JOBS} The doctor drinks tea.", "What does the doctor drink?", "tea"),
        (f"{THIEF} Al was in Paris. The thief was not in Paris. Ben is not the thief.",
         "Who is the thief?", "Cal"),
        (f"{THIEF} The thief is Ben.", "Is Al the thief?", "False"),
        (f"{THIEF} Al was in Paris.", "Who is the thief?", "Unknown"),
        ("One of the three brothers Max, Nico and Otto ate the cake. Max did not eat the cake. "
         "Otto did not eat it.", "Who ate the cake?", "Nico"),
        # as many things as names, or none of it is read
        ("Ann and Bob each have a different pet: a cat, a dog and a fish. Ann has the cat.",
         "Does Bob have the dog?", "silent"),
        # a thing of a kind is the one that is told of
        ("Ann and Bob each have a different pet: a cat and a dog. Bob has the cat.",
         "Who has a dog?", "Ann"),
        ("One of Ann and Bob has a cat and the other has a dog. Ann has a cat.",
         "Does Bob have a dog?", "True"),
        # “the doctor” where others are doctors too is not whoever is one
        ("Either Ann or Bob is a doctor. Carl is a doctor. The doctor is tall.",
         "Is Carl tall?", "Unknown"),
        ("Exactly one of Ann and Bob is a doctor. Carl saw the doctor. Dora is a doctor.",
         "Did Carl see Dora?", "Unknown"),
        ("Either Ann or Bob is the man. Carl is a man. The man is tall.",
         "Is Carl tall?", "Unknown"),
        ("Ann or Bob is the thief. The thief wears a red hat.",
         "Does the thief wear a red hat?", "True"),
        ("Ann or Bob is the thief. The thief is tall.", "Who is tall?", "the thief"),
        ("The thief is Ann or Bob. The driver is Bob or Carl. The thief is the driver.",
         "Who is the thief?", "Bob"),
        ("One of the two sisters Ann and Bea is tall.", "Is Ann a sister?", "True"),
        ("Ann and Bob are a good singer and a good dancer.", "Is Ann a good singer?", "silent"),
        ("Ann and Bob ate an apple and a pear, in that order.", "Did Ann eat the apple?", "silent"),
        # in Chinese
        (f"{PETS_CHINESE}小红没有猫。小蓝有狗。", "谁有猫？", "小绿"),
        (f"{PETS_CHINESE}小红没有猫。小蓝有狗。", "小红有什么宠物？", "鱼"),
        (f"{PETS_CHINESE}小蓝有狗。", "小蓝有猫吗？", "False"),
        (f"{PETS_CHINESE}小蓝有狗。", "小红有猫吗？", "Unknown"),
        (f"{JOBS_CHINESE}小明不是医生。小红是教师。", "谁是医生？", "小刚"),
        (f"{THIEF_CHINESE}甲去过巴黎。小偷没去过巴黎。丙不是小偷。", "谁是小偷？", "乙"),
        ("花花是猫。小明有一只猫，猫很黑。", "花花黑吗？", "silent"),
        ("除了小明，小红也喜欢猫。", "小明喜欢猫吗？", "silent"),
        ("甲、乙、丙三人中只有一人说了谎。甲没有说谎。乙没有说谎。", "谁说了谎？", "丙"),
    ],
)  # fmt: skip
def test_a_riddle_is_solved_by_what_is_left(context: str, question: str, answer: str) -> None:
    assert told(context, question) == answer


@pytest.mark.parametrize(
    ("context", "question"),
    [
        ("Only members can enter. Zhao entered.", "Is Zhao a member?"),
        ("只有会员才能进。小赵进去了。", "小赵是会员吗？"),
    ],
)
def test_who_does_what_only_some_can_do_leaves_it_open(context: str, question: str) -> None:
    assert told(context, question) == "silent"


def test_what_only_others_can_do_leaves_nothing_open() -> None:
    text = "Anyone who can swim is happy. Ann swims. Bob is tall."
    assert told(text, "Is Bob old?") == "Unknown"
    assert told(text, "Is Ann happy?") == "silent"


def test_a_long_list_is_refused_in_no_time() -> None:
    things = ", ".join(["a cat"] * 60)
    assert not read(f"Ann and Bob have {things} and a dog.").eithers


def test_who_is_shortest_is_who_is_the_shortest() -> None:
    assert told("Ann is taller than Bo. Bo is taller than Cy.", "Who is shortest?") == "Cy"


def test_what_each_of_two_has_is_no_assignment() -> None:
    program = read("Ann and Bob have a cat and a dog.")
    assert not program.eithers


def test_puzzles_are_answered_as_their_solutions_tell() -> None:
    names, things = ["Ann", "Bob", "Cy", "Di"], ["cat", "dog", "fish", "bird"]
    random = Random(7)
    for _ in range(60):
        size = random.randint(2, 4)
        who, what = names[:size], random.sample(things, size)
        solutions = list(permutations(what))
        solution, clues = random.choice(solutions), []
        for _ in range(random.randint(1, size)):
            at, thing = random.randrange(size), random.choice(what)
            has = solution[at] == thing
            clues.append(f"{who[at]} {'has' if has else 'does not have'} the {thing}.")
            solutions = [one for one in solutions if (one[at] == thing) == has]
        listed = f"{', '.join(f'a {one}' for one in what[:-1])} and a {what[-1]}"
        people = f"{', '.join(who[:-1])} and {who[-1]}"
        context = " ".join([f"{people} each have a different pet: {listed}.", *clues])
        at, thing = random.randrange(size), random.choice(what)
        so = {one[at] == thing for one in solutions}
        expected = "Unknown" if len(so) > 1 else str(so.pop())
        assert told(context, f"Does {who[at]} have the {thing}?") == expected, context
