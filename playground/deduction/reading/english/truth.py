"""Whether a sentence says that something is so, or that it is not.

In:  "It is not the case that Bob is kind."
Out: ("Bob is kind.", False)
"""

import re

_SO = re.compile(
    r"(?:is\s+it|it(?:\s+is|['’]s)(?P<denied>\s+not|n['’]t)?)\s+"
    r"(?:true|the\s+case|a\s+fact|(?P<false>false|untrue|wrong|incorrect|a\s+lie|a\s+myth))"
    r"\s+that\s+(?P<said>\S)",
    re.IGNORECASE,
)

_NOT_ALL = re.compile(r"not\s+(?P<every>all|every(?:one|body)?|each)\b", re.IGNORECASE)


def without_truth(sentence: str) -> tuple[str, bool]:
    """What the sentence says to be so, or not so; itself where it is none of that form.

    "Not all …" says that it is not so of all; "Is it true that …?" asks the same as "… is …?".
    """
    if not_all := _NOT_ALL.match(sentence):
        return f"{not_all['every'].capitalize()}{sentence[not_all.end() :]}", False
    found = _SO.match(sentence)
    if not found:
        return sentence, True
    said = found["said"].upper() + sentence[found.end() :]
    return said, bool(found["denied"]) == bool(found["false"])
