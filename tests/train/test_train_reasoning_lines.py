"""The reasoning of a lesson is a search whose next line can be looked up in the text."""

from playground.deduction.program import Program, Rule, Sentence
from playground.generator.rounds import rounds
from playground.generator.theories import Asked, Theory
from playground.generator.wording import Line, Property
from playground.train.reasoning_lines import SILENT, reasoned

BIG, KIND, RED, SAD = (Property(word) for word in ("big", "kind", "red", "sad"))
BOB_BIG = Line("Bob is big.", BIG.literal("bob"))


def if_then(body: Property, head: Property, *, met: bool = True, so: bool = True) -> Line:
    text = f"All {'' if met else 'not '}{body.word} people are {'' if so else 'not '}{head.word}."
    return Line(text, head.literal("?x", so), (body.literal("?x", met),))


def lines(asked: Property, *told: Line, world: str = "open", answer: str = "True") -> list[str]:
    """The reasoning to "Bob is …." over a text of so many lines."""
    sentences = tuple(Sentence(one.text, 0, len(one.text)) for one in told)
    rules = tuple(Rule(one.head, one.body, at) for at, one in enumerate(told))
    program = Program(sentences, rules)
    text, settled = " ".join(one.text for one in told), rounds(program, world, ["bob"])
    made = Theory(text, program, ("Bob",), (BIG, KIND, RED, SAD), world, settled)
    return reasoned(made, Asked(f"Bob is {asked.word}.", asked.literal("bob"), answer, 1))


def test_a_rule_that_does_not_fire_is_tried_before_a_later_one_that_does() -> None:
    assert lines(KIND, BOB_BIG, if_then(RED, KIND), if_then(BIG, KIND)) == [
        "Bob is kind if Bob is red.",
        "Nothing says that Bob is red.",
        "Bob is kind if Bob is big.",
        "Bob is big.",
        "Bob is kind.",
    ]


def test_a_rule_that_concludes_the_opposite_settles_it_too() -> None:
    found = lines(KIND, BOB_BIG, if_then(BIG, KIND, so=False), answer="False")
    assert found == ["Bob is not kind if Bob is big.", "Bob is big.", "Bob is not kind."]


def test_where_no_rule_is_left_the_open_world_says_that_nothing_settles_it() -> None:
    found = lines(KIND, BOB_BIG, if_then(RED, KIND), answer="Unknown")
    assert found[-2:] == ["Nothing says that Bob is kind.", SILENT]


def test_where_no_rule_is_left_the_closed_world_says_that_it_is_not_so() -> None:
    found = lines(KIND, if_then(RED, KIND, met=False), world="closed")
    assert found == ["Bob is kind if Bob is not red.", "Bob is not red.", "Bob is kind."]


def test_a_rule_that_asks_for_what_is_sought_already_is_left_out() -> None:
    found = lines(KIND, if_then(KIND, RED), if_then(RED, KIND), answer="Unknown")
    assert "Bob is red if Bob is kind." not in found
    assert found[-1] == SILENT


def test_a_search_that_finds_less_only_for_going_round_is_no_lesson() -> None:
    circle = (if_then(RED, KIND), if_then(KIND, RED), if_then(BIG, KIND))
    told = (*circle, if_then(KIND, SAD))
    assert lines(KIND, BOB_BIG, *told) == []
    assert lines(SAD, BOB_BIG, if_then(KIND, SAD), if_then(BIG, KIND))[-1] == "Bob is sad."
