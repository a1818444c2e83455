"""Words for kin and mates between two names: whose brother somebody is, is not his elder brother.

In:  kin(("is 李四的哥哥", "is 张三的哥哥"))
Out: not is 张三的哥哥(李四) ← is 李四的哥哥(张三), and the same the other way around

“张三是李四的哥哥” says that 张三 is “李四的哥哥”; only the words in these tables say more, and
that 李四 has a “哥哥” then.
"""

import re
from collections.abc import Iterable, Iterator

from playground.deduction.program import Atom, Literal, Rule, atomic, unstated

FAMILY = "哥哥|姐姐|弟弟|妹妹|父亲|母亲|爸爸|妈妈|儿子|女儿|爷爷|奶奶"
_NEVER_BOTH = f"{FAMILY}|祖先|后代|老板|上司"
_EACH_OTHER = "同学|同事|邻居|室友|配偶|孪生|恋侣|队友|亲戚|表亲|朋友"
_TURNED = {"丈夫": "妻子", "妻子": "丈夫"}
_TITLED = re.compile(r"[一-鿿]{1,2}(老师|医生|护士|律师|教授|警官|经理|师傅)")
"""“王老师” is a teacher."""
_OWNED = re.compile(r"[^的]+的(?P<what>[^的]+)")
"""“我的猫” is a cat."""
_KIN = re.compile(rf"is (?P<whose>.+)的(?P<word>{_NEVER_BOTH}|{_EACH_OTHER}|丈夫|妻子)")


def kin(relations: Iterable[str], names: Iterable[str]) -> Iterator[Rule]:
    """What whose brother or classmate somebody is says of the other; `names` are of both."""
    people = sorted(set(names))
    used = set(relations)
    for one in people:
        if (mine := _OWNED.fullmatch(one)) and f"is {mine['what']}" in used:
            yield unstated(atomic(f"is {mine['what']}", one))
        if (title := _TITLED.fullmatch(one)) and f"is {title[1]}" in used:
            yield unstated(atomic(f"is {title[1]}", one))
    for relation in sorted(used):
        if not (found := _KIN.fullmatch(relation)) or found["whose"] not in people:
            continue
        whose, word = found["whose"], found["word"]
        for one in people:
            if one == whose:
                continue
            said = (atomic(relation, one),)
            if "有" in used:
                has = atomic("有", whose, word)
                yield unstated(has, *said)
                yield unstated(said[0].negation, has.negation)
            turned = f"is {one}的{_TURNED.get(word, word)}"
            so = word in _TURNED or word in _EACH_OTHER.split("|")
            yield unstated(Literal(Atom(turned, (whose,)), so), *said)
