"""How sentences are to be read, said beside a text and not in it.

In:  readings_of('{"Poor Bob has gone cold.": "Bob is cold."}')
Out: {"Poor Bob has gone cold.": "Bob is cold."}
"""

from collections.abc import Mapping

from playground.errors import InputError
from playground.json_text import read_json


def readings_of(option: str) -> Mapping[str, str]:
    """The option `readings` as sentence → how to read it, "" for not at all. Raises InputError."""
    try:
        found = read_json(option or "{}")
    except ValueError as error:
        raise InputError(f"The option readings is not JSON: {error}.") from error
    if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
        raise InputError(
            'The option readings is not a JSON object of sentences and readings; write {"Poor Bob '
            'has gone cold.": "Bob is cold."}, say.'
        )
    return {str(sentence): text.strip() for sentence, text in found.items()}
