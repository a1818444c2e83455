"""What kind of model an id is of, as its configuration says.

In:  is_language_model("Qwen/Qwen3-0.6B")
Out: True
"""

import json
from functools import cache
from typing import Any

from playground.models import weights


@cache
def configuration(model_id: str) -> dict[str, Any]:
    """What a model's config.json says; nothing where it has none.

    Asked once a model: its files may have to be fetched, and are read for their checksum. Raises
    ModelError where the model is missing.
    """
    config = weights.find(model_id).folder / "config.json"
    if not config.is_file():
        return {}
    said: dict[str, Any] = json.loads(config.read_text(encoding="utf-8"))
    return said


def is_language_model(model_id: str) -> bool:
    """Whether the model continues a text: what is behind a server's URL, or a causal network."""
    if "://" in model_id:
        return True
    architectures = configuration(model_id).get("architectures") or [""]
    return str(architectures[0]).endswith(("ForCausalLM", "LMHeadModel"))
