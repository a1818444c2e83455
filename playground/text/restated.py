"""What a sentence says in other words too, for questions of yes or no.

In:  tuple(restated("Coffee will be provided, lunch won't.", "Will lunch be provided?"))
     again("Do children need a drink?")
Out: ("lunch will not be provided.",)
     ("Should children bring a drink?", "Must children bring a drink?", …)

Clauses that stand side by side are said each by itself, what a second verb leaves out is filled in,
an order tells what may or has to be done, and what is closed is not open.
"""

import re
from collections.abc import Iterator

from playground.deduction.reading.english.lexicon import may_be
from playground.text.finite_verbs import verbs_in

_BETWEEN = re.compile(
    r"\s*(?:;\s*(?:and|but|so)?|,\s*(?:and|but|so|as|since)(?=\s)|,?\s+because(?=\s)|,"
    r"|\s+(?:and|but)(?=\s(?:[A-Z]|(?:the|an?|this|that|it|he|she|they|we|you|I)\s)))\s+",
)
_ASIDE = re.compile(r",\s(?:where|which|who)\b[^,;]*(?=[,;]|$)")
_ONLY_IF = re.compile(r"\b(?:if|unless|when|whether|either|or|while|although|though)\b", re.I)
_SAID_BY = re.compile(
    r"\b(?:says?|said|thinks?|thought|believes?|believed|claims?|claimed|hopes?|hoped|expects?"
    r"|expected|wants?|wanted|wishes|wished|asks?|asked|told|tells?|doubts?|doubted|heard)\b",
    re.IGNORECASE,
)
_AUX = r"(?:do|does|did|is|are|was|were|will|would|can|could|has|have|had|must|should|may)"
_SAME_AUX = ("is|are", "was|were", "has|have")
_LEFT_OUT = re.compile(
    rf"(?:and |but )?(?P<who>[\w’' -]{{2,40}}?)\s(?P<aux>{_AUX}|wo|ca)(?:n['’]t|\snot)",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"(?P<head>[^,;]*?\b(?:should|must|will|can|may|(?:need|needs|have|has)\sto|please))\s"
    r"(?P<one>[a-z]\w*\b[^;]*?)(?P<rest>(?:,?\sand\s[a-z]\w*\b[^;]*)+)",
    re.IGNORECASE,
)
_AND = re.compile(r",?\sand\s(?:then\s)?|,\s")
_NEED = frozenset(("need",))
_DENIED = re.compile(r"\b(?:not|never|no|nor|neither|nobody|none)\b|n['’]t\b", re.IGNORECASE)

_I = r"(?:I|we|you|one|anyone|people|visitors|guests)"
_MAY = re.compile(rf"\s*(?P<may>may|can|could)\s{_I}\s(?P<do>\w+)", re.IGNORECASE)
_HAS_TO = re.compile(
    rf"\s*(?:(?P<should>should|must)\s{_I}|do\s{_I}\s(?P<to>need|have)\sto)\s(?P<do>\w+)",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?:please,?\s)?(?P<no>(?:do\snot|don['’]t|never)\s)?(?P<rest>(?P<do>[a-z]+)\b.*)", re.I | re.S
)
_NO_DOING = re.compile(r"no\s(?P<rest>\w+ing\b.*)", re.IGNORECASE | re.DOTALL)
_DOING = re.compile(
    r"(?P<do>\w+ing\b[^.,;]*?)\s(?:is|are)\s(?P<no>not\s(?:allowed|permitted)|forbidden|prohibited|banned"
    r"|(?P<yes>allowed|permitted))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)

_CONTRARY = (
    ("open", "closed"), ("open", "shut"), ("allowed", "forbidden"), ("allowed", "prohibited"),
    ("allowed", "banned"), ("permitted", "forbidden"), ("included", "excluded"), ("alive", "dead"),
    ("available", "unavailable"), ("available", "sold out"), ("possible", "impossible"),
    ("legal", "illegal"), ("safe", "unsafe"), ("valid", "invalid"), ("present", "absent"),
)  # fmt: skip
"""Of these two one holds, where something is either."""
_BEING = r"(?P<be>\b(?:is|are|was|were|be|remains?|stays?))"
_THEN_NOT = tuple(
    (asked, re.compile(rf"{_BEING}\s{told}\b", re.IGNORECASE))
    for pair in _CONTRARY
    for asked, told in (pair, pair[::-1])
)

_NEEDS = re.compile(
    r"\s*(?:do|does)\s(?P<who>[\w’' -]+?)\s"
    r"(?:need\s|(?:need|have)\sto\s(?P<verb>bring|wear|take|have)\s)"
    r"(?P<what>(?!to\b)[\w’' -]+?)\s*\??\s*",
    re.IGNORECASE,
)
_BRINGS = re.compile(
    r"\s*(?:can|may|could)\s(?:I|we|you)\s(?:bring|take)\s(?:an?|my|our|your|the|some)?\s*"
    r"(?P<what>[\w’'-]+(?:\s[\w’'-]+)?)(?P<where>\s(?:in|into|on|to|onto)\s[\w’' -]+)?\s*\??\s*",
    re.IGNORECASE,
)


def clauses(text: str) -> tuple[str, ...]:
    """The clauses that a sentence puts side by side, the sentence alone where there is one."""
    said = text.strip().rstrip(".!")
    if _ONLY_IF.search(said) or _SAID_BY.search(said) or said.endswith("?"):
        return (text,)
    found = tuple(f"{one}." for one in _clauses(said))
    return found if len(found) > 1 else (text,)


def restated(text: str, question: str) -> Iterator[str]:
    """Sentences that a sentence says as well as its clauses; none where it says "if" or so."""
    said = text.strip().rstrip(".!")
    if _ONLY_IF.search(said) or said.endswith("?"):
        return
    parts = [one.rstrip(".!") for one in clauses(text)]
    for number, clause in enumerate(parts):
        if number and (whole := _filled_in(clause, parts[number - 1])):
            yield f"{whole}."
        for one in (clause, *_each_deed(clause)):
            if one != clause:
                yield f"{one}."
            yield from _as_rule(one, question)
            for asked, told in _THEN_NOT:
                if re.search(rf"\b{asked}\b", question, re.IGNORECASE) and told.search(one):
                    yield told.sub(rf"\g<be> not {asked}", one) + "."


def again(question: str) -> tuple[str, ...]:
    """Questions that ask the same: what children need they should bring, and what I may bring is
    allowed."""
    if found := _NEEDS.fullmatch(question):
        verbs = (found["verb"],) if found["verb"] else ("bring", "wear", "take", "have")
        said = [f"{verb} {found['what']}?" for verb in verbs]
        return tuple(
            f"{modal} {found['who']} {one}" for modal in ("Should", "Must") for one in said
        )
    if found := _BRINGS.fullmatch(question):
        where = re.sub(r"^(\s(?:in|on))to\b", r"\1", found["where"] or "")
        return tuple(f"{be} {found['what']} allowed{where}?" for be in ("Is", "Are"))
    return ()


def _clauses(said: str) -> Iterator[str]:
    """The clauses that stand side by side, each with its own verb."""
    said = _ASIDE.sub("", said)
    start = 0
    for cut in _BETWEEN.finditer(said):
        left, right = said[start : cut.start()], said[cut.end() :]
        if "because" in cut[0].lower() and _DENIED.search(left):
            continue  # “not cancelled because it rained”
        if _has_verb(left) and _has_verb(re.split("[,;]", right, maxsplit=1)[0]):
            yield left
            start = cut.end()
    yield said[start:]


def _has_verb(clause: str) -> bool:
    return bool(verbs_in(clause, _NEED) or _LEFT_OUT.fullmatch(clause))


def _filled_in(clause: str, before: str) -> str:
    """A clause such as "lunch won't" with what it leaves out; "" where it leaves nothing out."""
    found = _LEFT_OUT.fullmatch(clause)
    if not found or _DENIED.search(before):
        return ""
    aux = {"wo": "will", "ca": "can"}.get(found["aux"].lower(), found["aux"].lower())
    forms = next((one for one in _SAME_AUX if aux in one.split("|")), aux)
    same = re.search(rf"\b(?:{forms})\b\s", before, re.IGNORECASE)
    verb = next((place for place, _, _ in verbs_in(before, _NEED)), None)
    if same is None and (aux not in {"do", "does", "did"} or verb is None):
        return ""
    rest = before[same.end() :] if same else before[verb:]
    return f"{found['who']} {aux} not {rest}"


def _each_deed(clause: str) -> Iterator[str]:
    """“Children should wear boots and bring a drink and a hat” as three, one for each."""
    found = _MODAL.fullmatch(clause)
    if not found or _DENIED.search(clause):
        return
    verb = found["one"].split()[0]
    for part in _AND.split(found["one"] + found["rest"]):
        first = part.split()[0].lower()
        if may_be(first, "verb"):
            verb = first
            yield f"{found['head']} {part}"
        else:
            yield f"{found['head']} {verb} {part}"


def _as_rule(clause: str, question: str) -> Iterator[str]:
    """An order, or what is allowed, as what the reader may or has to do."""
    may, to = _MAY.match(question), _HAS_TO.match(question)
    if may and (doing := _NO_DOING.fullmatch(clause)):
        yield f"I {may['may']} not {doing['rest']}."
    if may and (doing := _DOING.fullmatch(clause)):
        no = "" if doing["yes"] else " not"
        yield f"I {may['may']}{no} {doing['do']}{doing['rest']}."
    order = _ORDER.fullmatch(clause)
    if order is None or not may_be(order["do"].lower(), "verb"):
        return
    if may and order["no"]:
        yield f"I {may['may']} not {order['rest']}."
    if to and to["should"] and order["no"]:
        yield f"I {to['should']} not {order['rest']}."
    elif to and not _DENIED.search(clause):
        yield f"I {to['should'] or to['to'] + ' to'} {order['rest']}."
