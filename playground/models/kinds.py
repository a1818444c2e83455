"""What kind of model an id is of, as its configuration says.

In:  is_language_model("Qwen/Qwen3-0.6B")
Out: True
"""

import json
from functools import cache

from playground.models import weights


@cache
def is_language_model(model_id: str) -> bool:
    """Whether the model continues a text: what is behind a server's URL, or a causal network.

    Asked once a model, as its files may have to be fetched. Raises ModelError where it is missing.
    """
    if "://" in model_id:
        return True
    config = weights.find(model_id).folder / "config.json"
    if not config.is_file():
        return False
    architectures = json.loads(config.read_text(encoding="utf-8")).get("architectures") or [""]
    return str(architectures[0]).endswith(("ForCausalLM", "LMHeadModel"))
