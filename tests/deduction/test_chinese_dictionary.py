"""The kept dictionary of Chinese: classes, names, and what it is kept from."""

from pathlib import Path

import pytest

from playground.deduction.reading.chinese import dictionary
from playground.deduction.reading.chinese.dictionary import is_common, is_person, tagged
from playground.deduction.reading.reader import read


def test_a_run_is_parted_into_words_with_their_classes() -> None:
    assert tagged("地面湿") == (("地面", "n"), ("湿", "a"))


@pytest.mark.parametrize(
    ("word", "person"),
    [("小明", True), ("周树人", True), ("李雷", True), ("老师", False), ("木头", False)],
)
def test_persons_are_known_by_their_names(word: str, person: bool) -> None:
    assert is_person(word) == person


def test_a_rare_word_may_be_part_of_a_name() -> None:
    assert (is_common("休息"), is_common("维索")) == (True, False)


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("汤姆没有驾驶证。", "“证” is part of the word “驾驶证”."),
        ("做个赢家很好。", "“做” in “做个赢家” is no part of a name."),
        ("问题是汤姆。", "“汤姆” is a name"),
        ("水是生命的源泉。", "“生命的” may say whose it is"),
        ("公园里都是孩子。", "is not read as a noun"),
    ],
)
def test_what_the_dictionary_takes_otherwise_is_not_read(sentence: str, why: str) -> None:
    [found] = read(sentence).sentences
    assert why in found.why


def test_no_file_of_marshalled_objects_is_read_or_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """jieba's own start would load what lies there, whoever put it there."""
    trap = tmp_path / "jieba.cache"
    trap.write_bytes(b"no marshal")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    dictionary._loaded.cache_clear()
    assert tagged("李娜卖茶。")
    assert [one.name for one in tmp_path.iterdir()] == ["jieba.cache"]
    assert trap.read_bytes() == b"no marshal"
