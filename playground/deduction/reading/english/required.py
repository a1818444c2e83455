"""What one needs to do something, as the rule that who has it not cannot do it.

In:  without_it("You need a ticket to enter."), without_it("Nobody may enter without a ticket.")
Out: "If someone does not have a ticket then they cannot enter."
     "If someone does not have a ticket then they may not enter."

That who has it can do it, nothing says.
"""

import re

_WHAT = r"(?P<what>(?:an? )?(?![a-z]+ing\b)[a-z]+(?: [a-z]+)?)"
_ANY = r"(?P<who>You|One|Everyone|Everybody|Anyone|Anybody|People|[A-Z][\w-]*)"
_MANY = r"(?:need|must have|have to have|require)"
_NEEDS = re.compile(
    rf"(?:(?P<many>You|People) {_MANY}|(?P<who>One|Everyone|Everybody|Anyone|Anybody) "
    rf"(?:needs|must have|has to have|requires)) {_WHAT} "
    r"(?:in order )?to (?P<act>(?!be\b)[a-z].*?)\.?"
)
_NOBODY = r"(?:Nobody|No one|None|nobody|no one)"
_YOU_NOT = (
    r"(?:(?:You|One|People|you|people) (?P<can>can|may|must)(?: ?not|n['’]t)"
    rf"|{_NOBODY} (?P<may>can|may|is allowed to))"
)
_WITHOUT = re.compile(rf"{_YOU_NOT} (?P<act>[a-z].*?) without {_WHAT}\.?")
_FIRST = re.compile(rf"Without {_WHAT},? {_YOU_NOT} (?P<act>[a-z].*?)\.?")
_ONLY_IF = re.compile(
    rf"{_ANY} (?P<can>can|may) (?P<act>[a-z].*?) only (?:if|when) "
    rf"(?:you|they|one|he|she) ha(?:ve|s) {_WHAT}\.?"
)
_ALL = frozenset("You One Everyone Everybody Anyone Anybody People".split())
_NO_ACT = re.compile(r"\b(?:if|and|or|but|not|who|that)\b")


def without_it(sentence: str) -> str:
    """The rule that a sentence about what is needed says; itself where it is of another form."""
    if found := _NEEDS.fullmatch(sentence) or _ONLY_IF.fullmatch(sentence):
        who, can = found["who"] or "You", found.groupdict().get("can") or "can"
    elif found := _WITHOUT.fullmatch(sentence) or _FIRST.fullmatch(sentence):
        who = "You"
        can = "can" if "can" in {found["can"], found["may"]} else "may"
    else:
        return sentence
    if _NO_ACT.search(f"{found['act']} {found['what']}"):
        return sentence
    one, they = ("someone", "they") if who in _ALL else (who, who)
    lacks = f"If {one} does not have {found['what']}"
    return f"{lacks} then {they} {'cannot' if can == 'can' else 'may not'} {found['act']}."
