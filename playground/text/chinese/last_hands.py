"""Who has a thing after a Chinese text hands it on: the last who got it.

In:  keeper("伞在谁那里？", "小刚把伞借给了小美，小美又把它借给了小强。")
Out: (18, 20): 小强
"""

import re

from playground.text.chinese.script import simplified

_ASKS = (
    re.compile(
        r"谁(?:最后|现在|后来)?(?:得到|收到|拿到|拿着|拿了|有|得)了?(?P<what>[^，。？?]{1,8})[？?]?"
    ),
    re.compile(
        r"(?P<what>[^，。？?]{1,8}?)(?:现在|最后|后来)?在谁(?:那里|那儿|手里|手上|手中|家)?[？?]?"
    ),
    re.compile(r"(?P<what>[^，。？?]{1,8}?)(?:最后|后来|被)?[送借交卖给传寄]?给了?谁[？?]?"),
)
_HANDS = re.compile(
    r"(?P<what>[^，。；！？\n]*?)(?:送|借|交|寄|递|传|卖|发|颁|颁发|奖|奖励|分|留|还|转|转交|捐|租|赠|转送|赠送)?给了?"
    r"(?P<whom>[^，。；！？\n了过]{1,12}?)(?=[，。；！？\n]|$|[\d一两三四五六七八九十几]+[本把条只个件张块辆束份封台部])"
)
_IT = re.compile(r"它|其|这|那")
_OF = re.compile(r"^(?:我|你|他|她|的|那|这|把)+")


def keeper(question: str, context: str) -> tuple[int, int] | None:
    """Where the last one stands to whom a text hands on the thing that 谁得到了…？ or …在谁那里？
    asks about; None where the question is another one, or the text hands it on to nobody."""
    asked = simplified(question).strip()
    found = next((one for form in _ASKS if (one := form.fullmatch(asked))), None)
    thing = _OF.sub("", found["what"]) if found else ""
    if not thing:
        return None
    place, named = None, False
    for one in _HANDS.finditer(simplified(context)):
        named = named or thing in one["what"]
        if named and (thing in one["what"] or _IT.search(one["what"]) or "把" not in one["what"]):
            place = one.span("whom")
    return place
