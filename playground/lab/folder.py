"""A model as a folder that one takes home, with a card that says what it is.

In:  folder(look.state)
Out: {"README.md": …, "lab.safetensors": …, "vocabulary.txt": …} and, of some, what chat opens
"""

import json
from dataclasses import asdict

from playground.lab.as_gpt2 import files
from playground.lab.saving import unpack


def folder(state: bytes) -> dict[str, bytes]:
    """The files of the folder that one takes home, by name; chat opens it where it is a GPT-2."""
    kept = unpack(state)
    opened = files(kept)
    where = (
        "Chat opens this folder, where it goes on from what you say, and so does “Seeing why”: "
        "name it where a model is chosen, or `playground ask --task chat --mode probabilistic "
        "--solver FOLDER …`; transformers reads it as a GPT-2.\n\n"
        if opened
        else "Chat opens transformers that learnt the next word, of English words, characters or "
        "sub-words; this one is read from Python alone.\n\n"
    )
    card = (
        f"# {kept.experiment.model}, trained in the lab of Reasoning Playground\n\n"
        f"{kept.step} steps, {kept.seconds:.1f} seconds of processor. A toy, trained for a minute "
        f"on {kept.experiment.lines} lines of {kept.experiment.corpus}; it knows nothing else.\n\n"
        f"{where}Read it in Python, from the project's folder:\n\n```python\n"
        "from pathlib import Path\nfrom playground.lab.saving import unpack\n\n"
        'kept = unpack(Path("lab.safetensors").read_bytes())\n```\n\nThe experiment, which gives '
        f"the same model again:\n\n```json\n{json.dumps(asdict(kept.experiment), indent=1)}\n```\n"
    )
    return {
        **opened,
        "lab.safetensors": state,
        "vocabulary.txt": "\n".join(kept.cut.vocabulary).encode(),
        "README.md": card.encode(),
    }
