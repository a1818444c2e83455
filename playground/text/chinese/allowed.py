"""What a Chinese text allows, forbids and asks for: 不能还书, 请自带午餐, 不需要放酱油.

In:  find("闭馆期间可以还书", "闭馆期间可以在网上续借图书，但不能还书。")
Out: Rule(denied=True, place=17): forbidden there; None where nothing says so

A question asks whether one may (可以, 能) or has to (需要, 要) do something; the text says it of
the very same words, at the end of a clause.
"""

import re
from dataclasses import dataclass

_ASKED = re.compile(
    r"(?P<who>[^，。]{0,12}?)(?:(?P<may>可以|能够|能|允许)|(?P<must>需要|要|应该|必须|得))"
    r"(?P<do>[^，。]{1,12})"
)
_ANYONE = re.compile(r"我们?|你们?|您|大家|人们?|是|还|都")
_MAY_NOT = r"(?:不能|不可以?|不得|不许|不准|不允许|禁止|严禁|请勿|切勿|勿)再?"
_MAY = r"(?<![不])(?:可以|能够?|允许|准许|可)"
_NEED_NOT = r"(?:不需要?|不用|无需|无须|不必|不要|请勿|请不要)"
_HAS_TO = r"(?<![不无])(?:必须|需要?|须|应该?|要|请|自|自行|务必|记得)"
_IF = re.compile("如果|假如|要是|除非|可能|也许|或许|据说|听说|否则")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_THEN = re.compile("[^，,；;]{1,8}?(?:时候?|期间|以?前|以?后)(?=$|[^，,；;]*$)")
"""“考试时不能用手机” says nothing of other times."""
_END = r"(?=[，,；;、。！!]|$)"


@dataclass(frozen=True)
class Rule:
    """Whether a text denies what is asked, and where in it that stands."""

    denied: bool
    place: int


def find(statement: str, text: str) -> Rule | None:
    """The first sentence of a text that allows or forbids, or asks for, what a question, as a
    statement in simplified script, asks about; None where it has none or says both."""
    asked = _ASKED.fullmatch(statement)
    if asked is None:
        return None
    do, who = re.escape(asked["do"]), _ANYONE.sub("", asked["who"])
    no, yes = (_MAY_NOT, _MAY) if asked["may"] else (_NEED_NOT, _HAS_TO)
    found = []
    for one in _SENTENCE.finditer(text):
        said = one.group()
        if _IF.search(said) or said.endswith(("？", "?")):
            continue
        for pattern, denied in ((no, True), (yes, False)):
            hit = re.search(pattern + do + _END, said)
            if hit and who in said[: hit.start()] and _then(said[: hit.start()]) in asked["who"]:
                found.append(Rule(denied, one.start() + hit.start()))
        listed = re.match(rf"\s*请[^，,]*[^。]*?[，,]并?{do}{_END}", said)
        if asked["must"] and listed and not re.search("[不勿]", listed.group()) and not who:
            found.append(Rule(False, one.start()))
    return found[0] if len({rule.denied for rule in found}) == 1 else None


def _then(before: str) -> str:
    """The time of which a clause begins to tell, "" where it has none."""
    found = _THEN.search(before)
    return found.group() if found else ""
