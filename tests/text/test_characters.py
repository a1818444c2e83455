"""Text with characters that not everything can carry."""

import json

from playground.text.characters import allowed, halves_escaped, whole

BROKEN = "half \ud800, bell \a, 猫\n"


def test_a_half_of_a_character_becomes_a_question_mark_for_a_tokenizer() -> None:
    assert whole(BROKEN) == "half ?, bell \a, 猫\n"


def test_halves_and_control_characters_are_marked_in_a_file_to_read() -> None:
    assert allowed(BROKEN) == "half �, bell �, 猫\n"


def test_json_with_a_half_of_a_character_fits_into_utf_8_and_is_read_back_as_it_was() -> None:
    written = halves_escaped(json.dumps(BROKEN, ensure_ascii=False))
    assert json.loads(written.encode()) == BROKEN
