"""An answer and what was gone on with from other tokens of it, as a tree with joint odds."""

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core import (
    Answer,
    Question,
    Step,
    TokenDistribution,
    TokenDistributions,
    Trace,
)
from playground.log import LoggedTurn
from playground.parting import Message
from playground.ui import kept
from playground.ui.continuation_tree import continuation_tree, number_of
from playground.ui.continuations import Continuation, common, continuations, grown, joint
from playground.ui.conversation import Run, Turn

ASKED = Question("chat", "Capital?")
OTHERS = ((" Paris", 0.7), (" Lyon", 0.2), (" Nice", 0.05))


def answered(
    number: int, *tokens: TokenDistribution, begun: tuple[str, str] | None = None, asked=ASKED
) -> Turn:
    """A turn whose answer was written by a language model, after `begun` where that is given."""
    options = {"begin": "".join(begun)} if begun else {}
    question = replace(asked, options={**asked.options, **options})
    written = TokenDistributions(tokens)
    text = "".join(options.values()) + "".join(one.token for one in tokens)
    trace = Trace(
        f"r{number}", "2026-01-01T00:00:00Z", question, "probabilistic", "a/model", None,
        (Step("wrote tokens", {}, (written,)),), Answer(text, evidence=(written,)), None, 1.0,
    )  # fmt: skip
    return Turn(
        Message("", asked.text), "chat", runs={"probabilistic": Run(trace=trace)}, begun=begun,
        conversation="c", number=number,
    )  # fmt: skip


IT_IS = TokenDistribution("It is", 0.8, (("It is", 0.8), ("That", 0.1)))
PARIS = TokenDistribution(" Paris", 0.7, OTHERS)
END = TokenDistribution("", 0.5, (("", 0.5), (".", 0.4)))
FIRST = answered(0, IT_IS, PARIS, END)
LYON = answered(1, TokenDistribution(".", 0.9), END, begun=("It is", " Lyon"))
NICE = answered(3, END, begun=("It is", " Nice"))
LYON_END = answered(4, TokenDistribution(" in France", 0.3), END, begun=("It is Lyon", "!"))
UNRELATED = answered(2, PARIS, END, asked=Question("chat", "A city?"))


def test_the_token_that_was_chosen_has_the_probability_it_had_as_an_alternative() -> None:
    _, lyon = continuations((FIRST, LYON), 1)
    assert lyon.tokens == (("It is", 0.8), (" Lyon", 0.2), (".", 0.9), ("", 0.5))


def test_continuations_of_another_question_are_left_out() -> None:
    found = continuations((FIRST, LYON, UNRELATED, NICE), 3)
    assert [one.turn for one in found] == [0, 1, 3]
    assert continuations((FIRST, UNRELATED), 0) == ()


def test_a_continuation_of_a_continuation_hangs_on_that_one() -> None:
    dot = TokenDistribution(".", 0.9, ((".", 0.9), ("!", 0.1)))
    lyon = answered(1, dot, END, begun=("It is", " Lyon"))
    found = continuations((FIRST, lyon, LYON_END), 4)
    assert found[-1].tokens == (
        ("It is", 0.8), (" Lyon", 0.2), ("!", 0.1), (" in France", 0.3), ("", 0.5),
    )  # fmt: skip
    root = grown(found)
    assert root.tokens == (("It is", 0.8),)
    paris, after = root.branches
    assert paris.turns == (0,)
    assert [one.turns for one in after.branches] == [(1,), (4,)]


def test_the_same_token_chosen_twice_is_one_continuation_the_one_looked_at() -> None:
    again = replace(LYON, number=5)
    assert [one.turn for one in continuations((FIRST, LYON, again), 0)] == [0, 1]
    assert [one.turn for one in continuations((FIRST, LYON, again), 5)] == [0, 5]


def test_where_the_first_answer_was_deleted_the_others_have_no_tree_and_no_fault() -> None:
    assert continuations((LYON, NICE), 3) == ()


def test_what_was_forced_at_the_beginning_has_no_probability_and_is_not_counted() -> None:
    forced = answered(1, END, begun=("", "Answer: True"))
    _, found = continuations((FIRST, forced), 1)
    assert found.tokens[0] == ("Answer: True", None)
    assert joint(found.tokens).log_p == pytest.approx(math.log(0.5))


def test_the_joint_probability_is_the_product_and_the_mean_the_geometric_one() -> None:
    odds = joint((("a", 0.5), ("b", 0.02)))
    assert math.exp(odds.log_p) == pytest.approx(0.01)
    assert odds.mean == pytest.approx(0.1)


TEXTS = st.lists(st.text("ab", min_size=1, max_size=6), min_size=1, max_size=6, unique=True)


@given(TEXTS)
def test_every_continuation_is_a_way_through_the_tree(texts: list[str]) -> None:
    found = [
        Continuation(turn, tuple((one, 0.5) for one in text)) for turn, text in enumerate(texts)
    ]

    def ways(branch, before=""):
        here = before + "".join(text for text, _ in branch.tokens)
        yield from ((turn, here) for turn in branch.turns)
        for one in branch.branches:
            yield from ways(one, here)

    assert sorted(ways(grown(found))) == list(enumerate(texts))


def test_the_tree_shows_odds_from_the_first_fork_and_checks_two_to_compare() -> None:
    html = continuation_tree((FIRST, LYON, NICE), 3)
    assert html.count("checked") == 2
    assert number_of(math.log(0.2 * 0.9 * 0.5)) in html
    assert "−2.41" in html
    leaves = html.split('data-leaves="')[1].split('"')[0].replace("&quot;", '"')
    assert [turn for turn, _ in json.loads(leaves)] == [0, 1, 3]


def test_nothing_is_drawn_where_nothing_was_gone_on_from() -> None:
    assert continuation_tree((FIRST,), 0) == ""


def test_what_a_model_wrote_is_text_in_the_tree() -> None:
    bad = answered(1, TokenDistribution("<img src=x>", 0.9), begun=("It is", " Lyon"))
    assert "<img" not in continuation_tree((FIRST, bad), 1)


def test_a_tree_of_the_log_is_the_tree_of_the_page() -> None:
    turns = (FIRST, LYON, NICE)
    logged = [
        LoggedTurn(one.number, "2026", json.loads(json.dumps(kept.to_log(one))), one.traces())
        for one in turns
    ]
    again = tuple(kept.from_log("c", one) for one in logged)
    assert continuations(again, 3) == continuations(turns, 3)


@pytest.mark.parametrize(("p", "said"), [(0.54321, "0.543"), (1.0, "1.000"), (4.1e-6, "4.1·10⁻⁶")])
def test_a_probability_of_any_size_is_readable(p: float, said: str) -> None:
    assert number_of(math.log(p)) == said


def test_a_common_beginning_is_counted_by_its_texts() -> None:
    assert common([(("a", 0.5), ("b", 0.5)), (("a", 0.4),)]) == 1
