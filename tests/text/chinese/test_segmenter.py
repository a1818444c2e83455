"""Chinese texts in words: their places, their classes, and what the segmenter is kept from."""

import time

import pytest

from playground.text.chinese.script import simplified
from playground.text.chinese.segmenter import segment

NEWS = (
    "2024年5月3日，杭州的李娜在西湖边开了一家书店。\n书店有三千本书 (约80m²)，见《书店日记》，ok？"
)


def test_every_word_stands_where_the_text_has_it() -> None:
    for word in segment(NEWS):
        assert NEWS[word.start : word.end] == word.text


def test_nothing_but_spaces_is_left_out() -> None:
    assert "".join(word.text for word in segment(NEWS)) == "".join(NEWS.split())


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("李娜", "person"),
        ("杭州", "place"),
        ("开", "verb"),
        ("2024年5月3日", "date"),
        ("三千本", "amount"),
        ("书", "noun"),
        ("在", "preposition"),
        ("《书店日记》", "name"),
        ("，", "mark"),
    ],
)
def test_a_word_has_its_class(word: str, kind: str) -> None:
    assert kind in {one.kind for one in segment(NEWS) if one.text == word}


def test_traditional_script_is_read_as_simplified_in_the_same_places() -> None:
    text = "圖書館將於三月關閉"
    words = segment(text)
    assert "".join(word.text for word in words) == simplified(text) == "图书馆将于三月关闭"
    assert "图书馆" in [word.text for word in words]
    assert words[-1].end == len(text)


@pytest.mark.parametrize(("text", "part"), [("老王没看成比赛", "没"), ("猫被我妈带走了", "带")])
def test_a_guess_of_the_model_that_swallows_a_known_word_is_parted(text: str, part: str) -> None:
    assert any(word.text.startswith(part) for word in segment(text))


@pytest.mark.parametrize("unit", ["一", "兗燚", "王李", "1,", "一年", "《"])
def test_twice_the_odd_text_takes_about_twice_the_time(unit: str) -> None:
    segment("你好")

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        times = []
        for _ in range(3):
            start = time.process_time()
            segment(text)
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(8_000) < 8 * seconds(2_000) + 0.1
