"""Words, numbers and phrases are found where they stand as wholes, in a text of any length."""

import pytest

from playground.text.whole import Whole
from tests.stopwatch import seconds


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Costó 30 dólares.", "30"),
        ("El 12/05, a las 12:30.", "12"),
        ("On the 30th, in room B12.", "30"),
        ("On the 30th, in room B12.", "12"),
        ("Vive en Nueva York.", "Nueva York"),
        ("TREINTA dólares", "treinta"),
        ("我问Ilmari关于5欧元。", "Ilmari"),
        ("我问Ilmari关于5欧元。", "5"),
        ("他住在北京市", "北京"),
        ("line<br>line", "<br>"),
        ("Ada Bo Cy Di Ed Flo Gus Hal Ida left.", "Ada Bo Cy Di Ed Flo Gus Hal Ida"),
    ],
)
def test_what_stands_as_a_whole_is_found(text: str, said: str) -> None:
    assert said in Whole(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Costó 300 dólares.", "30"),
        ("Costó 1,30 dólares.", "30"),
        ("Costó 30.5 dólares.", "30"),
        ("A las 12:30.", "30"),
        ("Vive en Nueva Yorkshire.", "Nueva York"),
        ("treinta dólares", "Treinta"),
        ("Ada Bo Cy Di Ed Flo Gus Hal Idaho left.", "Ada Bo Cy Di Ed Flo Gus Hal Ida"),
        ("Costó 30 dólares.", ""),
    ],
)
def test_what_is_a_part_of_something_longer_is_not(text: str, said: str) -> None:
    assert said not in Whole(text)


def test_ten_times_as_many_words_in_ten_times_the_text_take_about_ten_times_as_long() -> None:
    def every(count: int) -> None:
        text = Whole(" ".join(f"Smith{n} paid {n}.50." for n in range(count)))
        assert all(f"Smith{n}" in text and f"{n}.50" in text for n in range(count))

    some, many = seconds(lambda: every(500)), seconds(lambda: every(5_000))
    assert many < 30 * max(some, 0.03)
