"""Sentences that deny twice, and whether a translation denies as they do.

In:  turned("他没有不喜欢你。", "He doesn't like you.", "zh", "en")
Out: "没有不"; and None for "It is not that he does not like you." and for "He likes you."

Two denials in one clause affirm, so a translation has two or none. A small network often writes
one, which says the opposite. Only double denials are looked for: of single ones languages make too
much that is no denial (不错, "no problem").
"""

import re

_UN = r"un(?:kind|happy|fair|usual|common|likely|able|true|important|pleasant)"
_TWICE = {
    "zh": (
        r"(?:没有?|不(?:是|会|能|可能|应该|敢|该)?|无|从未|未必)(?:人|一个人|谁|什么人|哪个人)?(?:会|能|是)?(?:不|没有|没)"
        r"(?!过|但|仅|光|只|同|错|久|少|得了)"
        r"|[不没](?:得|能|可|会|要)不(?!了)|非[^，。！？]{1,8}不(?:可|行)"
    ),
    "en": (
        r"\b(?:not|never|nobody|no one|nothing|none)\b[^.,;!?]{0,12}?"
        rf"\b(?:not|never|without|{_UN})\b"
        r"|\b(?:\w+n['’]t|cannot|nobody|no one|nothing|none of \w+)\b[^.,;!?]{0,24}?"
        r"(?:\bnot\b|n['’]t\b|\bnever\b)"
    ),
    "es": r"\bno\b[^.,;!?]{0,12}?\bno\b|\bnadie no\b|\bno es (?:in|im)\w+ble\b",
}
_BUT_AFFIRMS = re.compile(
    r"\b(?:ca(?:n['’]t|nnot) (?:help|but)|no (?:choice|option)|not only|no hay nadie que no)\b",
    re.IGNORECASE,
)
"""One denial that says as much as two: "cannot help", "have no choice"."""
_DENIALS = {
    "en": r"\b(?:not|no|never|nobody|no one|none|nothing|neither|nor|cannot|without|nowhere)\b"
    rf"|n['’]t\b|\b{_UN}\b",
    "es": r"\b(?:no|nunca|jamás|nadie|nada|ning[uú]n[oa]?|ni|sin|tampoco)\b|\b(?:in|im)\w+ble\b",
    "zh": r"没有?|不|无|未|非|别",
}


def turned(text: str, translated: str, source: str, target: str) -> str | None:
    """The words of a sentence that deny twice, where its translation denies once; else None."""
    if source not in _TWICE or target not in _DENIALS:
        return None
    found = re.search(_TWICE[source], text, re.IGNORECASE)
    if found is None or _BUT_AFFIRMS.search(translated):
        return None
    denials = re.findall(_DENIALS[target], translated, re.IGNORECASE)
    return found.group() if len(denials) == 1 else None
