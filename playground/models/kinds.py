"""What kind of model an id is of, as its configuration says.

In:  is_language_model("Qwen/Qwen3-0.6B", models.folder)
Out: True
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground.models import gguf_file
from playground.models.folder_json import values


def configuration(folder: Path) -> dict[str, Any]:
    """What a model's config.json says; nothing where it has none. Raises ModelError."""
    return values(folder / "config.json")


def is_language_model(model_id: str, folder: Callable[[str], Path]) -> bool:
    """Whether the model continues a text: behind a URL, in a GGUF file, or a causal network.

    `folder` finds its files, as `core.Models` does. Raises ModelError where it is missing.
    """
    if "://" in model_id or gguf_file.names(model_id):
        return True
    architectures = configuration(folder(model_id)).get("architectures")
    first = architectures[0] if isinstance(architectures, list) and architectures else ""
    return str(first).endswith(("ForCausalLM", "LMHeadModel"))
