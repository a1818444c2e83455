"""What a model of the hub is made of, known before any of it is fetched.

In:  listing("Qwen/Qwen3-0.6B")
Out: Listing("Qwen/Qwen3-0.6B", commit="c1899de…", files=(File("config.json", 726, …), …),
     parameters=751_632_384)

`OWNER/NAME@REVISION` names a branch, a tag, a commit or a pull request (`@refs/pr/2`). Of weights
only safetensors count, and of those the files that transformers would load.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from huggingface_hub import HfApi, constants

from playground.errors import ModelError

BESIDE_WEIGHTS = re.compile(
    r"[^/]+\.(json|txt|model|spm|jinja)|\d_[A-Z]\w+/(config\.json|model\.safetensors)"
)
"""Configuration, tokenizer, chat template; `1_Pooling/config.json` of sentence-transformers."""
WEIGHTS = (
    r"(model|adapter_model)\.safetensors",
    r"model(\.safetensors)?-\d+-of-\d+\.safetensors",
)
"""What transformers and peft load; the first pattern that some file fits is the one."""
CHECKSUM = r"[0-9a-f]{40}|[0-9a-f]{64}"
OTHER_WEIGHTS = (".bin", ".pt", ".pth", ".ckpt", ".h5", ".msgpack", ".ot", ".gguf", ".onnx")


@dataclass(frozen=True)
class File:
    """A file on the hub: its path, its size in bytes, and the checksum it is stored under.

    That is the SHA-256 of a large file (64 hexadecimal digits), git's own SHA-1 of a small one.
    """

    path: str
    size: int
    checksum: str


@dataclass(frozen=True)
class Listing:
    """The files of a model that are wanted, and how many parameters it has where the hub says."""

    model: str
    commit: str
    files: tuple[File, ...]
    parameters: int | None = None

    @property
    def size(self) -> int:
        """All the files, in bytes."""
        return sum(file.size for file in self.files)

    @property
    def weights_size(self) -> int:
        """The files of weights alone, in bytes."""
        return sum(file.size for file in self.files if file.path.endswith(".safetensors"))


def parted(model_id: str) -> tuple[str, str | None]:
    """The repository of an id and the revision it asks for: None is the newest."""
    repository, _, revision = model_id.partition("@")
    return repository, revision or None


def listing(model_id: str, token: bool = True) -> Listing:
    """What the hub has of a model. Raises ModelError where it has no weights in safetensors.

    Without `token` it is asked as somebody nobody knows, whatever HF_TOKEN says.

    Raises also what the hub's client raises; `hub_errors` puts that in a sentence.
    """
    repository, revision = parted(model_id)
    seconds = constants.HF_HUB_ETAG_TIMEOUT
    info = HfApi().model_info(
        repository,
        revision=revision,
        files_metadata=True,
        timeout=float(seconds),
        token=None if token else False,
    )
    files = [
        File(one.rfilename, one.size or 0, one.lfs.sha256 if one.lfs else one.blob_id or "")
        for one in info.siblings or []
    ]
    chosen = wanted(model_id, files)
    if not info.sha or not all(re.fullmatch(CHECKSUM, file.checksum) for file in chosen):
        raise ModelError(
            f"{constants.ENDPOINT} does not say which files {model_id} has as the hub does; "
            "correct HF_ENDPOINT."
        )
    parameters = info.safetensors.total if info.safetensors else None
    return Listing(model_id, info.sha, chosen, parameters)


def wanted(model_id: str, files: Sequence[File]) -> tuple[File, ...]:
    """The files that loading needs, weights last. Raises ModelError where there are no weights."""
    weights = next(
        (
            fitting
            for pattern in WEIGHTS
            if (fitting := [file for file in files if re.fullmatch(pattern, file.path)])
        ),
        [],
    )
    if not weights:
        others = sorted(file.path for file in files if file.path.endswith(OTHER_WEIGHTS))
        raise ModelError(
            f"{model_id} has its weights as {others[0]} and not in safetensors, and other formats "
            "may run code when they are read; choose another model, or a revision that has them "
            f"(such as {parted(model_id)[0]}@refs/pr/1)."
            if others
            else f"{model_id} holds no weights at all; choose another model."
        )
    beside = [file for file in files if BESIDE_WEIGHTS.fullmatch(file.path)]
    return (*sorted(beside, key=lambda file: file.size), *weights)
