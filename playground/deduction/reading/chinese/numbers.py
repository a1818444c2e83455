"""Numbers as Chinese writes them.

In:  "二十一", "两", "九十九点五", "0.3"
Out: 21.0, 2.0, 99.5, 0.3
"""

DIGITS = "零一二三四五六七八九"
_VALUE = {"〇": 0, "两": 2, **{digit: value for value, digit in enumerate(DIGITS)}}


def number(said: str) -> float:
    """A number in digits or in Chinese, up to a hundred and some."""
    if said.replace(".", "").isdecimal():
        return float(said)
    whole, _, rest = said.partition("点")
    hundreds, _, below = whole.rpartition("百")
    tens, ten, ones = below.rpartition("十")
    found = 100 * (_VALUE.get(hundreds[-1:], 1) if "百" in whole else 0)
    found += 10 * _VALUE.get(tens[-1:], 1) if ten else 0
    found += _VALUE.get(ones[-1:], 0)
    return float(f"{found}.{''.join(str(_VALUE.get(one, 0)) for one in rest)}0")
