"""Generated theories: their text means their program, and their answers are the engine's."""

import hashlib
from random import Random

import pytest

from playground.deduction.engines.solve import consequences
from playground.deduction.program import Program
from playground.deduction.reading.reader import read, read_question
from playground.errors import InputError
from playground.generator import chinese
from playground.generator.english import inverted, statement
from playground.generator.rounds import rounds
from playground.generator.theories import Theory, answer_of, contradicts, questions, theory
from playground.generator.wording import Property

WORLDS = ("closed", "open")
LANGUAGES = ("en", "zh")
in_both = pytest.mark.parametrize(
    ("world", "language"), [(world, language) for world in WORLDS for language in LANGUAGES]
)
VOCABULARY = ("amber", "crude", "dense", "fork", "gold", "honest", "lake", "lofty", "paper", "pole")
VOCABULARY += ("stern", "table", "thick", "upright", "vivid", "wise")


def some(world: str, count: int = 40, language: str = "en") -> list[Theory]:
    random = Random(f"{world} theories")
    return [theory(random, world, VOCABULARY, 0.3, 12, language=language) for _ in range(count)]


def shape(program: Program) -> list[object]:
    """The rules of a program whatever their variables are called."""
    return [
        [
            (one.atom.relation, one.positive, ["?" if t[0] == "?" else t for t in one.atom.terms])
            for one in (rule.head, *rule.body)
        ]
        for rule in program.rules
    ]


@in_both
def test_the_text_reads_back_as_the_program(world, language):
    for made in some(world, 100, language):
        assert shape(read(made.text)) == shape(made.program)


@in_both
def test_sentences_stand_where_they_say(world, language):
    for made in some(world, 5, language):
        for one in made.program.sentences:
            assert made.text[one.start : one.end] == one.text


@in_both
def test_the_answers_are_those_of_the_engine(world, language):
    random = Random(0)
    for made in some(world, language=language):
        model = consequences(made.program, world)
        assert model is not None
        for asked in questions(random, made, 12):
            assert model.label(asked.literal) == asked.answer


@in_both
def test_a_question_reads_back_as_its_literal(world, language):
    random = Random(0)
    for made in some(world, 15, language):
        program = read(made.text)
        for asked in questions(random, made, 12):
            assert read_question(asked.text, program).literal == asked.literal


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_seed_makes_the_same_theory(language):
    made = [theory(Random(5), "open", VOCABULARY, language=language) for _ in range(2)]
    assert made[0] == made[1]


def test_a_seed_makes_the_theories_that_the_model_was_trained_on():
    said = hashlib.sha256()
    for world in WORLDS:
        for vocabulary in ((), VOCABULARY):
            random = Random(f"{world} {len(vocabulary)}")
            for _ in range(100):
                made = theory(random, world, vocabulary, 0.3, 12)
                said.update(made.text.encode())
                for asked in questions(random, made, 12):
                    said.update(f"{asked.text} {asked.answer} {asked.depth}\n".encode())
    assert said.hexdigest() == "a3a4096c5e39ffe85f71ac3a554fb0e62487e03f022cbe5fd4eceabccdd97a08"


def test_a_language_without_words_is_refused():
    with pytest.raises(InputError, match="en or zh"):
        theory(Random(0), "open", (), language="la")


def test_no_question_is_asked_twice():
    for made in some("closed", 10):
        literals = [asked.literal for asked in questions(Random(0), made, 1_000)]
        assert len(literals) == len(set(literals))


def test_long_chains_are_among_the_questions():
    depths = {q.depth for made in some("closed", 60) for q in questions(Random(0), made, 20)}
    assert depths >= {0, 1, 2, 3, 4, 5}


@pytest.mark.parametrize(
    ("asked", "said", "denied", "question"),
    [
        (Property("kind"), "Ada is kind.", "Ada is not kind.", "Is Ada not kind?"),
        (Property("owl", "noun"), "Ada is an owl.", "Ada is not an owl.", "Is Ada not an owl?"),
        (Property("fly", "can"), "Ada can fly.", "Ada cannot fly.", "Can Ada not fly?"),
    ],
)
def test_a_property_is_said_denied_and_asked(asked, said, denied, question):
    assert statement("Ada", asked, positive=True) == said
    assert statement("Ada", asked, positive=False) == denied
    assert inverted("Ada", asked, positive=False) == question


@pytest.mark.parametrize(
    ("asked", "said", "denied", "question"),
    [
        (Property("善良"), "小明是善良的。", "小明不是善良的。", "小明不是善良的吗？"),
        (Property("猫", "noun"), "小明是猫。", "小明不是猫。", "小明不是猫吗？"),
        (Property("飞", "can"), "小明会飞。", "小明不会飞。", "小明不会飞吗？"),
        (Property("追", "verb", "狗"), "小明追狗。", "小明不追狗。", "小明不追狗吗？"),
    ],
)
def test_a_property_is_said_denied_and_asked_in_chinese(asked, said, denied, question):
    assert chinese.statement("小明", asked, positive=True) == said
    assert chinese.statement("小明", asked, positive=False) == denied
    assert chinese.inverted("小明", asked, positive=False) == question


def test_a_verb_agrees_with_its_subject():
    chases = Property("chase", "verb", "the cat")
    assert statement("the dog", chases, positive=True) == "The dog chases the cat."
    assert statement("the dog", chases, positive=False) == "The dog does not chase the cat."
    assert inverted("the dog", chases, positive=True) == "Does the dog chase the cat?"


def test_a_rule_that_denies_what_holds_contradicts():
    program = read("Bob is big. All big people are not big.")
    assert contradicts(program, rounds(program, "closed", ["bob"]))


def test_what_neither_holds_nor_is_denied_is_unknown_in_the_open_world_alone():
    program = read("Bob is big. If Bob is red then Bob is kind.")
    asked = read_question("Bob is kind.").literal
    answers = [answer_of(rounds(program, world, ["bob"]), asked, world)[0] for world in WORLDS]
    assert answers == ["False", "Unknown"]
