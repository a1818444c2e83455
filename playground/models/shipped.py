"""The models that come with the project, each in a folder of its name.

In:  folder("embedded/sentiment")
Out: Path(".../playground/embedded/sentiment")
"""

import re
from pathlib import Path

from playground.errors import ModelError

EMBEDDED = Path(__file__).parents[1] / "embedded"
NAME = re.compile(r"\w[\w.-]{0,99}")
"""What follows `embedded/`: a folder of that one, and of no other."""
RECIPES = {"reasoner": "reasoning"}
"""The recipe of an embedded model that has not its name."""


def folder(model_id: str) -> Path:
    """The folder of an embedded model. Raises ModelError where there is none of that name."""
    name = model_id.removeprefix("embedded/")
    found = EMBEDDED / name
    if not NAME.fullmatch(name):
        raise ModelError("No embedded model has such a name; playground models lists them.")
    if not found.is_dir():
        recipe = RECIPES.get(name, name)
        raise ModelError(
            f"There is no model {model_id} in this copy of the project; make it with "
            f"python -m playground train {recipe} --data DIR --out playground/{model_id}"
        )
    return found
