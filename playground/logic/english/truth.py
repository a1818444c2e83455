"""Whether a sentence says that something is so, or that it is not.

In:  "It is not the case that Bob is kind."
Out: ("Bob is kind.", False)
"""

import re

_SO = re.compile(
    r"(?:is\s+it|it(?:\s+is|['’]s)(?P<denied>\s+not|n['’]t)?)\s+"
    r"(?:true|the\s+case|a\s+fact|(?P<false>false|untrue))\s+that\s+(?P<said>\S)",
    re.IGNORECASE,
)


def without_truth(sentence: str) -> tuple[str, bool]:
    """What the sentence says to be so, or not so; itself where it is none of that form.

    "Is it true that …?" asks the same as "… is …?".
    """
    found = _SO.match(sentence)
    if not found:
        return sentence, True
    said = found["said"].upper() + sentence[found.end() :]
    return said, bool(found["denied"]) == bool(found["false"])
