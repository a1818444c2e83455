"""Texts that mean harm: none hangs the engine, crashes it, reads a file or runs code.

Every answer is an answer, a silence with its reason or an InputError with a way out, within a
count of work and not of seconds; the seconds here are generous and of the processor.
"""

import time
from contextlib import suppress
from pathlib import Path

import pytest

from playground.answering.deduction.answer import deduce
from playground.core import Answer, Question
from playground.deduction.engines.solve import models, search
from playground.deduction.explaining.proof import nodes
from playground.deduction.limits import MAX_PROOF_NODES
from playground.deduction.program import Atom, Either, Literal, Program, Rule, Sentence
from playground.errors import InputError

WORLDS = ("open", "closed")
SECONDS = 100


def answer(text: str, context: str, **options: str) -> Answer | InputError:
    """What a person gets; nothing but InputError may be raised, and not late."""
    start = time.process_time()
    try:
        _, found = deduce(Question("deduction", text, context, options=options))
    except InputError as error:
        return error
    finally:
        assert time.process_time() - start < SECONDS
    return found


def text_of(found: Answer | InputError) -> str:
    assert isinstance(found, Answer)
    return found.text


# --- much work ---------------------------------------------------------------------------------


@pytest.mark.parametrize("world", WORLDS)
def test_a_chain_of_thousands_of_rules_is_followed_and_its_proof_is_cut(world: str) -> None:
    rules = " ".join(f"If Bob is q{n} then Bob is q{n + 1}." for n in range(4_000))
    found = answer("Bob is q4000.", f"Bob is q0. {rules}", world=world)
    assert text_of(found) == "True"
    assert isinstance(found, Answer)
    [proof] = found.evidence
    assert [node.by for node in nodes(proof)][-1] == "cut"


@pytest.mark.parametrize("world", WORLDS)
def test_a_proof_of_more_steps_than_there_are_atoms_in_the_world_is_drawn_once(world: str) -> None:
    rules = " ".join(
        f"If Bob is a{n} and Bob is b{n} then Bob is a{n + 1} and b{n + 1}." for n in range(1_000)
    )
    found = answer("Bob is a1000.", f"Bob is a0. Bob is b0. {rules}", world=world)
    assert text_of(found) == "True"
    assert isinstance(found, Answer)
    assert len(list(nodes(found.evidence[0]))) <= MAX_PROOF_NODES


FRIENDS = " ".join(f"Unit{n} likes Unit{n + 1}." for n in range(300))
CIRCLE = "If Unit0 is not red then Unit0 is blue. If Unit0 is not blue then Unit0 is red."


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize(
    "rule",
    [
        "If someone is not red then they are kind.",
        "If someone likes someone then everyone likes everyone.",
        "Everyone likes everyone. Everyone who likes everyone is kind.",
        "If someone likes something that likes something that likes something then they are kind.",
        "Everything sees everything. If something sees something then something likes something.",
    ],
)
def test_rules_about_everyone_end(rule: str, world: str) -> None:
    circles = ("", CIRCLE) if world == "closed" else ("",)  # in the open world it is none
    for context in (f"{FRIENDS} {rule} {circle}" for circle in circles):
        answer("Unit0 is kind.", context, world=world)


@pytest.mark.parametrize("contradictions", [True, False])
@pytest.mark.parametrize("world", WORLDS)
def test_a_grounding_without_end_is_refused(world: str, contradictions: bool) -> None:
    variables = [f"?{letter}" for letter in "abcdefgh"]
    facts = [Rule(Literal(Atom("is red", (f"n{n}",))), (), 0) for n in range(100)]
    body = tuple(Literal(Atom("is red", (one,))) for one in variables)
    wide = Rule(Literal(Atom("is kind", ("n0",))), body, 0)
    bodiless = Rule(Literal(Atom("like", ("?a", "?b"))), (body[2].negation, body[3].negation), 0)
    circle = Rule(Literal(Atom("is old", ("?a",))), (Literal(Atom("is old", ("?a",)), False),), 0)
    for rule in (wide, bodiless):
        for rest in ((), (circle,)):
            program = Program((), (*facts, rule, *rest))
            start = time.process_time()
            with suppress(InputError):
                models(program, world, at_most=2, contradictions=contradictions)  # type: ignore[arg-type]
            assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("world", WORLDS)
def test_a_relation_that_runs_on_through_all_names_ends(world: str) -> None:
    rule = "If someone likes someone and they like someone then they know them."
    further = Rule(
        Literal(Atom("like", ("?x", "?z"))),
        (Literal(Atom("like", ("?x", "?y"))), Literal(Atom("like", ("?y", "?z")))),
        0,
    )
    answer("Unit0 likes Unit299.", f"{FRIENDS} {rule}", world=world)
    facts = [Rule(Literal(Atom("like", (f"n{n}", f"n{n + 1}"))), (), 0) for n in range(400)]
    start = time.process_time()
    with pytest.raises(InputError, match="more than 5,000,000 ways"):
        models(Program((), (*facts, further)), world, at_most=2)  # type: ignore[arg-type]
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Bob is " + "very " * 10_000 + "old.",
        "Bob is " + ", ".join(["red"] * 10_000) + ".",
        "If " + " and ".join(["Bob is red"] * 10_000) + " then Bob is old.",
        "If Bob is red or " * 2_000 + "Bob is old then Bob is kind.",
        "Either " + " or ".join(f"Bob is r{n}" for n in range(3_000)) + ".",
        "someone who likes " * 3_000 + "Bob is old.",
        "old" * 10_000,
        "(" * 10_000 + "Bob is old" + ")" * 10_000,
        "不" * 10_000 + "红。",
        "小明是" + "红的、" * 3_000 + "大的。",
    ],
    ids=lambda sentence: sentence[:12],
)
def test_a_sentence_of_ten_thousand_words_is_left_unread(sentence: str, world: str) -> None:
    assert text_of(answer("Bob is big.", f"Bob is big. {sentence}", world=world)) == "True"
    found = answer(sentence, "Bob is big.", world=world)
    assert isinstance(found, InputError) or found.abstained


def test_many_eithers_end() -> None:
    choices = " ".join(f"Unit{n} is red or blue." for n in range(60))
    answer("Unit7 is red.", f"{choices} Everyone is not red or not blue.", world="closed")


# --- syntax of other programs ------------------------------------------------------------------

SMUGGLED = [
    '#include "{secret}".',
    "#script (python) open('{mark}', 'w') #end.",
    ':- consult("{evil}").',
    ":- use_module('{evil_py}').",
    ":- shell('touch {mark}').",
    "Bob is big). :- shell('touch {mark}'). p(x.",
    "Bob is p1(X) :- q.",
    "0.5::p(bob). query(p(bob)).",
    "Bob\\' is big. Bob is \\'.",
    'Bob is "red. #show. p("x").',
    "b(0,1). d(0..10000000).",
    "_x is big. X is big. ?x is big. ?someone is red.",
    "@evil() is big. $(touch {mark}) is big. `touch {mark}` is big.",
    '(declare-fun p () Bool) (assert p) (include "{secret}")',
    "{{7*7}} is big. %s is big. {0.__class__} is big.",
    "Bob is big\0. #end.",
    'Bob is "), shell("touch {mark}"), x("',
    "Bob likes `:- halt`. :- halt. :- initialization(halt).",
    "#script (lua) os.execute('touch {mark}') #end. Bob is kind(@os).",
    "\u202eBob\u202c is big. B\u200bob is red. İstanbul is big.",
    "DROP TABLE traces; -- is big.",
    "<script>alert(1)</script> is big.",
]


@pytest.fixture
def planted(tmp_path: Path) -> dict[str, str]:
    """Files that leave a mark when somebody reads or runs them."""
    mark = tmp_path / "mark"
    (tmp_path / "secret.lp").write_text("secret_fact_4711.\n")
    (tmp_path / "evil.pl").write_text(f":- open('{mark}', write, S), close(S).\n")
    (tmp_path / "evil.py").write_text(f"open({str(mark)!r}, 'w').close()\n")
    files = {"secret": "secret.lp", "evil": "evil.pl", "evil_py": "evil.py", "mark": "mark"}
    return {name: str(tmp_path / file) for name, file in files.items()}


def filled(text: str, planted: dict[str, str]) -> str:
    for name, path in planted.items():
        text = text.replace(f"{{{name}}}", path)
    return text


@pytest.mark.parametrize(
    "options",
    [{"world": "open"}, {"world": "closed"}, {"weights": "1=0.5"}, {"form": "fol"}],
    ids=["open", "closed", "ProbLog", "z3"],
)
@pytest.mark.parametrize("text", SMUGGLED, ids=lambda text: text[:16])
def test_no_syntax_of_a_solver_comes_through_a_text(
    text: str, options: dict[str, str], planted: dict[str, str]
) -> None:
    said = filled(text, planted)
    for question, context in (("Bob is kind.", f"Bob is kind. {said}"), (said, "Bob is kind.")):
        found = answer(question, context, **options)
        assert not Path(planted["mark"]).exists()
        assert "4711" not in repr(found)
        assert question == said or "form" in options or isinstance(found, Answer)


NAMES = (
    "a,b",
    "X",
    "_",
    "?x y",
    '"',
    "\\",
    "p0(0)",
    "#end",
    "not a",
    "1",
    "-1",
    "",
    "\n",
    "a.b :- c",
)


@pytest.mark.parametrize("world", WORLDS)
def test_names_of_any_kind_are_names_in_clingo_too(world: str) -> None:
    said = [name for name in NAMES if not name.startswith("?")]
    rules = [Rule(Literal(Atom(name, (name,))), (), 0) for name in said]
    rules += [
        Rule(Literal(Atom(f"{name} too", ("?x",))), (Literal(Atom(name, ("?x",))),), 0)
        for name in said
    ]
    options = tuple(Literal(Atom(name, (name, name))) for name in said)
    for program in (
        Program((), tuple(rules)),
        Program((), tuple(rules), eithers=(Either(options, (), 0, exclusive=True),)),
    ):
        found = search(program, world, 1)  # type: ignore[arg-type]
        assert {Literal(Atom(f"{name} too", (name,))) for name in said} <= set(found[0].holding)


def test_names_of_any_kind_are_names_in_problog_too() -> None:
    from playground.deduction.engines.weighted.likely import likely

    said = [name for name in NAMES if not name.startswith("?")]
    rules = [Rule(Literal(Atom(name, (name,))), (), 0, 0.5) for name in said]
    program = Program((Sentence("x", 0, 1),), tuple(rules))
    for name in said:
        found = likely(program, "closed", Literal(Atom(name, (name,))))
        assert found.true == pytest.approx(0.5)
