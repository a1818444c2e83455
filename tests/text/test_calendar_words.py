"""Months, days and numbers in words come back in a translation, or it is none."""

import pytest

from playground.text.calendar_words import gone


@pytest.mark.parametrize(
    ("text", "translated", "pair", "lost"),
    [
        ("School starts in July.", "Las clases empiezan en junio.", "en es", ["July"]),
        ("It is open in January.", "Está abierto.", "en es", ["January"]),
        ("See you on Thursday.", "祝你。", "en zh", ["Thursday"]),
        ("我们七月去北京，周三回来。", "We go to Beijing in June.", "zh en", ["七月", "周三"]),
        ("I have twelve cats.", "Tengo dos gatos.", "en es", ["twelve"]),
        ("La fiesta es en julio.", "The party is in June.", "es en", ["julio"]),
    ],
)
def test_what_does_not_come_back_is_told(
    text: str, translated: str, pair: str, lost: list[str]
) -> None:
    assert gone(text, translated, *pair.split()) == lost


@pytest.mark.parametrize(
    ("text", "translated", "pair"),
    [
        ("School starts in July.", "Las clases empiezan en julio.", "en es"),
        ("It is closed on Sundays in December.", "星期天在12月不开。", "en zh"),
        ("会议在一月举行。", "The meeting is on 3/1.", "zh en"),
        ("I have twelve cats.", "我有12只猫。", "en zh"),
        ("May I come in? June Carter sang.", "¿Puedo entrar? Ella cantó.", "en es"),
        ("They march on.", "Siguen adelante.", "en es"),
        ("Julio vive aquí.", "Julio lives here.", "es en"),
        ("Tiene ochenta y un años.", "She is eighty-one.", "es en"),
        ("一周一次。", "Once a week.", "zh en"),
        ("School starts in July.", "Die Schule beginnt im Juni.", "en de"),
    ],
)
def test_what_comes_back_or_is_no_month_is_not(text: str, translated: str, pair: str) -> None:
    assert gone(text, translated, *pair.split()) == []
