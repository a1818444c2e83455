"""Wheels as a package index has them, with a file in each, for what comes by choice.

In:  choice(b"GGUF…", folder)
Out: a ByChoice whose two parts and terms lie in `folder`, as real wheels that pip takes
"""

import hashlib
import zipfile
from pathlib import Path

from playground.models.by_choice import ByChoice, Packed


def wheel(packed: Packed, data: bytes, folder: Path) -> Path:
    """A wheel of that package with one file, beside what every wheel has."""
    name, _, version = packed.requirement.partition("==")
    stem = f"{name.replace('-', '_')}-{version}"
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    kind = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(packed.member, data)
        archive.writestr(f"{stem}.dist-info/METADATA", about)
        archive.writestr(f"{stem}.dist-info/WHEEL", kind)
        archive.writestr(f"{stem}.dist-info/RECORD", "")
    return path


def choice(whole: bytes, folder: Path) -> ByChoice:
    """A model in two parts, the wheels of which lie in the folder, its terms' with them."""
    folder.mkdir(exist_ok=True)
    parts = tuple(Packed(f"tiny-part{n}==1.0", f"tiny_part{n}/data/part{n}") for n in (1, 2))
    half = len(whole) // 2
    for part, data in zip(parts, (whole[:half], whole[half:]), strict=True):
        wheel(part, data, folder)
    terms = Packed("tiny-terms==1.0", "tiny_terms/TERMS.html")
    wheel(terms, b"<p>Be kind.</p>", folder)
    return ByChoice(
        "tiny.gguf", len(whole), hashlib.sha256(whole).hexdigest(), parts, terms,
        "https://example.org/terms", "make gemma",
    )  # fmt: skip
