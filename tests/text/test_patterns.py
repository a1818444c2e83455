"""Dates, times, amounts, addresses and numbers in plain text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.text.patterns import LABELS, find
from tests.stopwatch import seconds


def found(text: str) -> list[tuple[str, str]]:
    return [(match.text, match.label) for match in find(text)]


@pytest.mark.parametrize(
    "date",
    """3 March 2024; 3rd of March; March 3rd; March 3, 2024; Sept. 11, 2001; 2024-03-03; 2024/03/03
    3.3.2024; 03/03/2024; 2024-03-03T14:30:00Z; next Tuesday; Friday; Monday, 4 May 1998; May 2021
    the 1990s; the 19th century; 44 BC; AD 79; 1939–1945; 1914-18; 3-5 March 2024; spring 1999
    yesterday; two days ago; the day after tomorrow; last week; the last three years; Christmas Eve
    October; mid-July; 2024年3月3日""".replace("\n", ";").split(";"),
)
def test_a_date_is_found_whole(date: str) -> None:
    assert found(f"We met ({date.strip()}), she said.") == [(date.strip(), "date")]


@pytest.mark.parametrize(
    ("text", "year"),
    [("Built in 1066, it stands.", "1066"), ("The 1999 film won.", "1999"), ("(2001)", "2001")],
)
def test_a_year_alone_is_a_date(text: str, year: str) -> None:
    assert found(text) == [(year, "date")]


@pytest.mark.parametrize("things", ["people", "horses"])
def test_a_number_of_things_is_no_year(things: str) -> None:
    assert found(f"There were 2000 {things} there.") == [("2000", "number")]


def test_may_and_march_are_months_only_where_a_month_may_stand() -> None:
    assert found("You may march on.") == []
    assert found("May I ask?") == []
    assert found("They left in May and came back on 4 march.") == [
        ("May", "date"),
        ("4 march", "date"),
    ]


@pytest.mark.parametrize(
    "time",
    [
        "14:30",
        "2 pm",
        "2:30 p.m.",
        "9am-5pm",
        "5 o'clock",
        "half past three",
        "quarter to six",
        "noon",
        "10:15 UTC",
    ],
)
def test_a_time_is_found_whole(time: str) -> None:
    assert found(f"We meet there, {time}, as ever.") == [(time, "time")]


@pytest.mark.parametrize(
    "amount",
    """$5;$1.5 million;€2.50;£3bn;USD 25;25 EUR;1,250 dollars;twenty-five euros;50 cents;US$40
    12.5%;12.5 %;ten percent;3 per cent;5 km;-5 degrees;20°C;60 mph;3.5 kg;two hours;5-year
    half a million pounds;100元""".replace("\n", ";").split(";"),
)
def test_an_amount_is_found_whole(amount: str) -> None:
    assert found(f"It was {amount.strip()}, or so.") == [(amount.strip(), "amount")]


@pytest.mark.parametrize(
    "number", ["7", "1,250", "3.14", "-4", "3 million", "a dozen", "forty-two"]
)
def test_a_number_is_found_whole(number: str) -> None:
    assert found(f"We counted {number} of them.") == [(number, "number")]


@pytest.mark.parametrize("text", ["COVID-19", "v3.1.2", "10.0.0.1", "no one", "B2B", "x1"])
def test_digits_inside_other_words_are_no_numbers(text: str) -> None:
    assert found(f"The {text} thing.") == []


def test_addresses_end_before_the_punctuation_of_the_sentence() -> None:
    text = "Write to ann.lee+x@example.co.uk, see https://example.org/a_(b)?c=1. Or www.foo.com!"
    assert found(text) == [
        ("ann.lee+x@example.co.uk", "e-mail"),
        ("https://example.org/a_(b)?c=1", "URL"),
        ("www.foo.com", "URL"),
    ]


@pytest.mark.parametrize("phone", ["+44 20 7946 0958", "(555) 123-4567", "555-123-4567"])
def test_a_phone_number_is_not_cut_into_numbers(phone: str) -> None:
    assert found(f"Call {phone}, please.") == [(phone, "phone")]


def test_only_the_labels_that_are_asked_for_are_given() -> None:
    text = "See https://example.org/2024 on 3 March."
    assert [match.text for match in find(text, {"date", "number"})] == ["3 March"]


PIECES = """3 March 2024 $ 5 . , : - % km million May at 14:30 pm @ a.b www. http:// ( ) + one two
twenty ago days th BC 年 月 — 0 00 555 & ’ T Z"""
WORDS = st.sampled_from([*PIECES.split(), "\n"])


@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join)))
def test_offsets_cut_out_the_text_and_nothing_overlaps(text: str) -> None:
    matches = find(text)
    assert all(text[match.start : match.end] == match.text != "" for match in matches)
    assert all(match.label in LABELS for match in matches)
    assert all(one.end <= two.start for one, two in pairwise(matches))


@pytest.mark.parametrize("piece", ["a", "1", "1111,", "one ", "www.", "(a", "+1 ", "a@", "two-"])
def test_time_grows_with_the_length_of_the_text_and_not_faster(piece: str) -> None:
    def least(length: int) -> float:
        return min(seconds(lambda: find(piece * (length // len(piece)))) for _ in range(3))

    assert least(20_000) < 15 * least(4_000) + 0.05  # five times as much; 25 if it grew faster


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("Maria (maria@klinik.de, +49 30 1234567) will come.", "+49 30 1234567"),
        ("Call the desk (030 123 4567).", "030 123 4567"),
        ("Call +1 (212) 555-0147.", "+1 (212) 555-0147"),
    ],
)
def test_a_bracket_around_a_phone_number_is_no_part_of_it(text: str, phone: str) -> None:
    assert (phone, "phone") in found(text)
