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
        ("She is twenty-three.", "Tiene veinte años.", "en es", ["twenty-three"]),
        ("Tengo veintitrés años.", "I am twenty.", "es en", ["veintitrés"]),
        ("Hay treinta y cinco.", "There are thirty and five.", "es en", ["treinta y cinco"]),
        ("他三十五岁。", "He is three.", "zh en", ["三十五"]),
        ("It is half past nine.", "现在九点。", "en zh", ["half past"]),
        ("Es a las cinco y media.", "It is at five.", "es en", ["cinco y media"]),
        ("Llegó a las diez menos cuarto.", "He came at ten.", "es en", ["diez menos cuarto"]),
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
        ("I have twenty-one cats.", "Tengo veintiún gatos.", "en es"),
        ("It is half past nine.", "Son las 9:30.", "en es"),
        ("It is a quarter to eight.", "现在是七点45分。", "en zh"),
        ("一百三十五人来了。", "A hundred and thirty-five came.", "zh en"),
        ("Es a las cinco y media.", "It is at five thirty.", "es en"),
        ("一周一次。", "Once a week.", "zh en"),
        ("School starts in July.", "Die Schule beginnt im Juni.", "en de"),
    ],
)
def test_what_comes_back_or_is_no_month_is_not(text: str, translated: str, pair: str) -> None:
    assert gone(text, translated, *pair.split()) == []
