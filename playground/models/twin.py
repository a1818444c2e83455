"""A GGUF file as transformers reads it: llama.cpp writes with a model, transformers looks inside.

In:  folder(find("embedded/smollm2"))
Out: Path("~/.cache/reasoning-playground/gguf/b179c9523d0e6a0f-1/whole"), in float32, as
     `save_pretrained` writes it

Made once, behind a lock, in the user's cache; `words` makes the tokenizer and the configuration
alone, which is all that writing needs. A conversion is known by the file's checksum and `VERSION`.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground.errors import ModelError
from playground.models import converted
from playground.models.gguf_file import Gguf

VERSION = 1
"""Of what this file makes; raised when that changes, so that what older ones made is left alone."""

SMOLLM2_TEMPLATE = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)
"""SmolLM2's template without the system message it puts before a conversation that has none: with
that, it answers the question for the capital of France with a poem."""
DEFAULT_SYSTEM = "You are a helpful AI assistant named SmolLM, trained by Hugging Face"


def cache_folder() -> Path:
    """The folder of what was made of GGUF files."""
    return converted.folder() / "gguf"


def revision(gguf: Gguf) -> str:
    """Which weights these are: the file's checksum and the converter's version."""
    return f"{gguf.revision}-{VERSION}"


def words(gguf: Gguf) -> Path:
    """The folder with the model's tokenizer and configuration, without its weights.

    Raises ModelError where transformers does not read this kind of model or tokenizer.
    """
    return kept(gguf, "words", _write_words)


def folder(gguf: Gguf) -> Path:
    """The folder with the whole model in float32, 4 bytes a parameter. Raises as `words` does."""
    return kept(gguf, "whole", _write_whole)


def parameters(gguf: Gguf) -> int:
    """How many numbers the weights are, read off the configuration. Raises as `words` does."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    with torch.device("meta"):
        config = AutoConfig.from_pretrained(words(gguf))
        network: Any = AutoModelForCausalLM.from_config(config)  # type: ignore[no-untyped-call]
    return sum(one.numel() for one in network.parameters())


def is_possible(gguf: Gguf) -> bool:
    """Whether transformers reads the weights too: of llama.cpp's number types it lacks a few."""
    from transformers.integrations.gguf.reader import GgufHeader

    try:
        GgufHeader.from_file(str(gguf.file))
    except ValueError:
        return False
    return True


def kept(gguf: Gguf, part: str, write: Callable[[Gguf, Path], None]) -> Path:
    """The folder of a part of a conversion; see `converted.kept`. Raises ModelError as it does."""
    home = cache_folder() / f"{gguf.sha256[:16]}-{VERSION}"
    return converted.kept(home, part, lambda place: write(gguf, place))


def _write_words(gguf: Gguf, place: Path) -> None:
    from transformers import AutoConfig, AutoTokenizer
    from transformers.models.auto.modeling_auto import MODEL_FOR_CAUSAL_LM_MAPPING_NAMES

    try:
        config = AutoConfig.from_pretrained(gguf.file.parent, gguf_file=gguf.file.name)
        tokenizer = AutoTokenizer.from_pretrained(gguf.file.parent, gguf_file=gguf.file.name)
        config.architectures = [MODEL_FOR_CAUSAL_LM_MAPPING_NAMES[config.model_type]]
    except Exception as error:  # of a broken file, and of an unknown kind, each reader says its own
        raise ModelError(
            f"{gguf.file.name} is broken, or holds a model that transformers does not read "
            f"({' '.join(str(error).split())[:160]}); get it again, or serve it with llama.cpp and "
            "give the URL."
        ) from error
    _split_as_llama_cpp(gguf, tokenizer)
    tokenizer.model_max_length = config.get_text_config().max_position_embeddings
    if DEFAULT_SYSTEM in (tokenizer.chat_template or ""):
        tokenizer.chat_template = SMOLLM2_TEMPLATE
    config.save_pretrained(place)
    tokenizer.save_pretrained(place)


def _split_as_llama_cpp(gguf: Gguf, tokenizer: Any) -> None:
    """Give a tokenizer the digit splitter that transformers' reader drops."""
    from tokenizers.pre_tokenizers import ByteLevel, Digits, Sequence
    from transformers.integrations.gguf.reader import read_gguf_metadata

    metadata, _ = read_gguf_metadata(str(gguf.file))
    if metadata.get("tokenizer.ggml.pre") == "smollm":
        tokenizer.backend_tokenizer.pre_tokenizer = Sequence(
            [Digits(individual_digits=True), ByteLevel(add_prefix_space=False)]
        )


def _write_whole(gguf: Gguf, place: Path) -> None:
    import torch
    from transformers import AutoModelForCausalLM, GgufConfig
    from transformers.utils import logging

    known = words(gguf)
    if not is_possible(gguf):
        raise ModelError(
            f"transformers does not read the numbers of {gguf.file.name}, so nothing can be looked "
            "at inside; llama.cpp writes with it (the package xllamacpp), or choose a Q4_1 or Q8_0."
        )
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    network: Any = AutoModelForCausalLM.from_pretrained(
        gguf.file.parent,
        gguf_file=gguf.file.name,
        quantization_config=GgufConfig(dequantize=True),
        dtype=torch.float32,
    )
    network.save_pretrained(place)
    for file in known.iterdir():
        shutil.copyfile(file, place / file.name)
