"""Double denials and their translations."""

import pytest

from playground.text.denied_twice import turned


@pytest.mark.parametrize(
    ("text", "translated", "source", "target", "said"),
    [
        ("他没有不喜欢你。", "He doesn't like you.", "zh", "en", "没有不"),
        ("他没有不喜欢你。", "He does like you.", "zh", "en", None),
        ("没有人不知道。", "No one does not know.", "zh", "en", None),
        ("我不得不去。", "I don't have to go.", "zh", "en", "不得不"),
        ("我不得不去。", "I cannot but go.", "zh", "en", None),
        ("这家店不错。", "This shop is not bad.", "zh", "en", None),
        ("你是不是学生？", "Aren't you a student?", "zh", "en", None),
        ("Nobody doesn't like her.", "A nadie le gusta.", "en", "es", "Nobody doesn't"),
        ("He does not like you.", "No le gustas.", "en", "es", None),
        ("I did not say she never calls.", "No dije que nunca llame.", "en", "es", None),
    ],
)
def test_one_denial_for_two_is_told(
    text: str, translated: str, source: str, target: str, said: str | None
) -> None:
    assert turned(text, translated, source, target) == said
