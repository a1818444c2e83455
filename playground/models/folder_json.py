"""The JSON files in a model's folder, which somebody else wrote.

In:  values(folder / "config.json")
Out: {"architectures": ["BertModel"], …}; a ModelError where it is a list, cut off or nested deep
"""

from pathlib import Path
from typing import Any

from playground.errors import ModelError
from playground.json_text import read_json


def values(file: Path) -> dict[str, Any]:
    """What a JSON file says; nothing where there is none. Raises ModelError."""
    if not file.is_file():
        return {}
    try:
        said = read_json(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{_wrong(file)} cannot be read: {error}. Fetch it anew.") from error
    if not isinstance(said, dict):
        raise ModelError(f"{_wrong(file)} is no JSON object. Fetch it anew.")
    return said


def weight_files(index: Path) -> list[str]:
    """The files that an index of weights names, none twice. Raises ModelError."""
    said = values(index).get("weight_map", {})
    if not isinstance(said, dict) or not all(isinstance(one, str) for one in said.values()):
        raise ModelError(f"{_wrong(index)} does not say where weights are. Fetch it anew.")
    return sorted(set(said.values()))


def _wrong(file: Path) -> str:
    return f"The file {file.name} of the model"
