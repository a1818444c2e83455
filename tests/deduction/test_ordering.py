"""Orders: what is read of a sentence, and that the answers are those of all arrangements."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from playground.deduction.engines.ordering.deciding import Orders
from playground.deduction.engines.ordering.places import Places
from playground.deduction.explaining.order_chain import Chains
from playground.deduction.orders import Arrangement, Claim, Series
from playground.deduction.reading.english.chunks import Unread
from playground.deduction.reading.ordering.statements import states
from playground.deduction.reading.ordering.text import arrangement
from playground.deduction.reading.reader import read
from playground.deduction.wording.orders import opposite, say_place
from playground.errors import InputError
from tests.cases_ordering import CASES, UNREAD


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ann is taller than Bob.", Claim("before", ("ann", "bob"), "tallest")),
        ("The figs are cheaper than nuts.", Claim("before", ("nuts", "figs"), "most expensive")),
        ("Ann runs faster than Bob.", Claim("before", ("ann", "bob"), "fastest to run")),
        ("The owl is to the left of the wren.", Claim("before", ("owl", "wren"), "leftmost")),
        ("The lamp is above the shelf.", Claim("before", ("lamp", "shelf"), "topmost")),
        ("Ann finished before Bob.", Claim("before", ("ann", "bob"), "first")),
        ("Ann is two places ahead of Bob.", Claim("gap", ("ann", "bob"), "first", 2)),
        ("The owl is next to the wren.", Claim("beside", ("owl", "wren"), "")),
        ("The owl is between Al and Bo.", Claim("between", ("owl", "al", "bo"), "")),
        ("The owl is the leftmost.", Claim("at", ("owl",), "leftmost", 1)),
        ("The owl is the second from the right.", Claim("at", ("owl",), "leftmost", -2)),
        ("The lorry is the second-newest.", Claim("at", ("lorry",), "oldest", -2)),
        ("The figs are the third most expensive.", Claim("at", ("figs",), "most expensive", 3)),
        ("Ann finished third-to-last.", Claim("at", ("ann",), "first", -3)),
        ("Ann did not finish first.", Claim("at", ("ann",), "first", 1, positive=False)),
    ],
)
def test_a_sentence_claims(sentence, expected):
    assert states(sentence).claims == (expected,)


@pytest.mark.parametrize(
    ("sentence", "said_again"), [case for cases in CASES.values() for case in cases]
)
def test_a_sentence_says_the_same_as_the_plain_one_on_the_page(sentence, said_again):
    claims = arrangement(read(f"{sentence} {said_again}")).claims
    said = [claim for number, claim in claims if number == 0]
    assert said
    assert said == [claim for number, claim in claims if number > 0]


@pytest.mark.parametrize(("sentence", "why"), UNREAD.items())
def test_a_sentence_is_left_alone_for_the_reason_on_the_page(sentence, why):
    with pytest.raises(Unread) as left:
        states(sentence)
    assert str(left.value) == why


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The owl is the leftmost.", "The owl is not the leftmost."),
        ("The owl is not the leftmost.", "The owl is the leftmost."),
        ("Ann finished third.", "Ann did not finish third."),
        ("Ann did not finish third.", "Ann finished third."),
        ("Ann won.", "Ann did not win."),
        ("The figs cost more than the plums.", "The figs do not cost more than the plums."),
        ("Ann runs faster than Bob.", "Ann does not run faster than Bob."),
    ],
)
def test_the_opposite_of_a_statement_is_said(sentence, expected):
    assert opposite(sentence) == expected


@pytest.mark.parametrize(
    ("scale", "place", "expected"),
    [
        ("leftmost", 1, "The owl is the leftmost."),
        ("leftmost", 2, "The owl is the second from the left."),
        ("oldest", 3, "The owl is the third-oldest."),
        ("first", 21, "The owl is 21st."),
    ],
)
def test_a_place_is_said(scale, place, expected):
    assert say_place("owl", scale, place, {"owl": "the owl"}) == expected


# --- texts -------------------------------------------------------------------------------------


def test_a_list_of_all_is_a_series():
    told = arrangement(read("On a wall sit three birds: an owl, a robin, and a wren."))
    assert told.series == Series(("owl", "robin", "wren"), 0)


def test_a_list_of_another_length_than_it_says_is_not_read():
    told = arrangement(read("There are four birds: an owl, a robin and a wren."))
    assert told.series is None
    assert told.sentences[0].why == "it says 4 and lists 3."


def test_a_stranger_to_the_list_leaves_a_sentence_unread():
    told = arrangement(read("There are two birds: an owl and a wren. The emu is the leftmost."))
    assert "none of those" in told.sentences[1].why


def test_a_sentence_about_other_things_is_left_to_the_rules():
    told = arrangement(read("Ann is taller than Bob. Ann is kind."))
    assert told.ordinary == (1,)


def test_a_word_of_two_meanings_takes_the_one_the_text_speaks_of():
    told = arrangement(read("The rope is longer than the wire. The wire is shorter than the tape."))
    assert told.scales == {"longest"}


def test_what_only_ends_like_a_superlative_is_none():
    assert arrangement(read("The wolf is the pest.")).claims == ()


def test_denied_comparisons_without_a_list_leave_open_whether_they_are_alike():
    told = arrangement(read("Ann is taller than Bob. Bob is not taller than Cy."))
    assert [number for number, _ in told.claims] == [0]


# --- against all arrangements ------------------------------------------------------------------

NAMES = ("ann", "bob", "cy", "dee")
PAIRS = st.permutations(NAMES).map(lambda names: tuple(names[:2]))
BEFORE = st.builds(lambda pair: Claim("before", pair, "first"), PAIRS)
CLAIMS = st.one_of(
    BEFORE,
    st.builds(
        lambda name, place: Claim("at", (name,), "first", place),
        st.sampled_from(NAMES),
        st.sampled_from((1, 2, 3, -1, -2)),
    ),
    st.builds(lambda pair, size: Claim("gap", pair, "first", size), PAIRS, st.integers(1, 2)),
    st.builds(lambda pair: Claim("beside", pair, "first"), PAIRS),
    st.builds(
        lambda names: Claim("between", tuple(names[:3]), "first"),
        st.permutations(NAMES),
    ),
)
ANY = st.builds(lambda claim, denied: claim.denial if denied else claim, CLAIMS, st.booleans())


def holds(claim: Claim, places: dict[str, int], last: int) -> bool:
    """A claim by its definition."""
    at = [places[name] for name in claim.names]
    match claim.relation:
        case "before":
            found = at[0] < at[1]
        case "at":
            found = at[0] == (claim.number if claim.number > 0 else last + 1 + claim.number)
        case "gap":
            found = at[1] - at[0] == claim.number
        case "beside":
            found = abs(at[1] - at[0]) == 1
        case _:
            found = min(at[1:]) < at[0] < max(at[1:])
    return found == claim.positive


def label(goal: Claim, claims: list[Claim], lengths: range) -> str:
    """What all arrangements of so many places agree on; "none" where no arrangement fits."""
    found = set()
    for last in lengths:
        for order in permutations(range(1, last + 1), len(NAMES)):
            places = dict(zip(NAMES, order, strict=True))
            if all(holds(claim, places, last) for claim in claims):
                found.add(holds(goal, places, last))
    return {(True,): "True", (False,): "False", (): "none"}.get(tuple(found), "Unknown")


def told(claims: list[Claim], *, listed: bool) -> Arrangement:
    series = Series(NAMES, 99) if listed else None
    return Arrangement((), tuple(enumerate(claims)), series)


@settings(max_examples=150)
@given(st.lists(ANY, max_size=5), ANY)
def test_of_a_listed_series_the_answer_is_that_of_all_permutations(claims, goal):
    expected = label(goal, claims, range(4, 5))
    orders = Orders(told(claims, listed=True), "first", [(goal,)])
    assert (orders.contradiction() is not None) == (expected == "none")
    if expected != "none":
        assert orders.decide(0).label == expected


@settings(max_examples=150)
@given(st.lists(ANY, max_size=5), ANY)
def test_the_sentences_that_are_given_are_enough_and_none_is_too_many(claims, goal):
    orders = Orders(told(claims, listed=True), "first", [(goal,)])
    found = orders.decide(0)
    if orders.contradiction() is not None or found.label == "Unknown":
        return
    lengths = range(4, 5) if found.listed else range(4, 8)
    kept = [claims[number] for number in found.sentences]
    assert label(goal, kept, lengths) == found.label
    for one in range(len(kept)):
        assert label(goal, kept[:one] + kept[one + 1 :], lengths) != found.label


@settings(max_examples=60)
@given(st.lists(ANY, max_size=3), ANY)
def test_without_a_list_others_may_stand_anywhere(claims, goal):
    places = Places(NAMES, tuple(enumerate(claims)), [(goal,)], listed=False)
    numbers = range(len(claims))
    follows, refuted = places.follows(0, numbers), places.refuted(0, numbers)
    # Seven places show nothing that the engine's larger number rules out.
    expected = label(goal, claims, range(4, 8))
    if follows != refuted:
        assert expected in {"none", str(follows)}
    if expected == "Unknown":
        assert not follows
        assert not refuted


@settings(max_examples=60)
@given(st.lists(BEFORE, max_size=6), PAIRS)
def test_a_chain_is_there_exactly_where_a_comparison_follows(claims, pair):
    goal = Claim("before", pair, "first")
    expected = label(goal, claims, range(4, 5))
    if expected != "none":
        assert (Chains(enumerate(claims)).find(*pair) is not None) == (expected == "True")


@settings(max_examples=60)
@given(st.lists(ANY, max_size=4))
def test_the_places_still_possible_are_those_of_all_permutations(claims):
    found = Orders(told(claims, listed=True), "first", [()]).possible(range(len(claims)))
    for name in NAMES:
        for place in range(1, 5):
            somewhere = label(Claim("at", (name,), "first", place), claims, range(4, 5))
            assert (place in found[name]) == (somewhere in {"True", "Unknown"})


def test_a_long_chain_is_followed_without_placing_everyone():
    names = [f"n{number}" for number in range(1_000)]
    claims = tuple(
        (number, Claim("before", pair, "first")) for number, pair in enumerate(pairwise(names))
    )
    orders = Orders(Arrangement((), claims), "first", [(Claim("before", ("n0", "n999"), "first"),)])
    assert len(orders.decide(0).sentences) == 999


def test_a_chain_to_every_name_is_found_from_one_end():
    claims = [(number, Claim("before", (f"n{number}", f"n{number + 1}"), "a")) for number in (0, 1)]
    assert Chains(claims).find("n0", "n2", backwards=True) == (0, 1)


def test_more_names_than_can_be_placed_are_refused():
    names = [f"n{number}" for number in range(1_000)]
    claims = tuple((0, Claim("at", (name,), "first", 1)) for name in names)
    with pytest.raises(InputError, match="Leave out"):
        Places(names, claims, [], listed=True)
