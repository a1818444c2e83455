"""What kind of model an id is of, as its configuration says.

In:  is_language_model("Qwen/Qwen3-0.6B", models.folder)
Out: True
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground.models import gguf_file


def configuration(folder: Path) -> dict[str, Any]:
    """What a model's config.json says; nothing where it has none."""
    config = folder / "config.json"
    if not config.is_file():
        return {}
    said: dict[str, Any] = json.loads(config.read_text(encoding="utf-8"))
    return said


def is_language_model(model_id: str, folder: Callable[[str], Path]) -> bool:
    """Whether the model continues a text: behind a URL, in a GGUF file, or a causal network.

    `folder` finds its files, as `core.Models` does. Raises ModelError where it is missing.
    """
    if "://" in model_id or gguf_file.names(model_id):
        return True
    architectures = configuration(folder(model_id)).get("architectures") or [""]
    return str(architectures[0]).endswith(("ForCausalLM", "LMHeadModel"))
