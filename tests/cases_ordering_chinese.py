"""Comparisons and orders in Chinese.

What a sentence says of places on a scale, said again in a plain one. Where a text lists all that
are placed (“有三只鸟：麻雀、燕子和喜鹊。”), each has a place of its own. “甲没有乙高。” says that
乙 is taller; “甲不比乙高。” leaves open whether they are alike.
"""

CASES: dict[str, list[tuple[str, str]]] = {
    "Comparisons in Chinese": [
        ("甲比乙矮。", "乙比甲高。"),
        ("汽车比卡车新。", "卡车比汽车旧。"),
        ("苹果比梨便宜得多。", "梨比苹果贵。"),
        ("甲没有乙高。", "乙比甲高。"),
        ("甲和乙比丙高。", "甲比丙高。乙比丙高。"),
        ("甲比乙晚到。", "乙比甲先到达终点。"),
        ("这辆汽车比那辆卡车快。", "卡车比汽车慢。"),
    ],
    "Places in Chinese": [
        ("甲在乙的右边。", "乙在甲的左边。"),
        ("甲在乙上方。", "乙在甲的下方。"),
        ("甲在乙之前。", "乙在甲后面。"),
        ("甲紧靠乙的右边。", "乙紧挨着甲的左边。"),
        ("丙是右数第二个。", "丙是从右边数第二只鸟。"),
        ("最右边的鸟是甲。", "甲是最右边的鸟。"),
        ("丙是第三名。", "丙得了第三名。"),
        ("丙排第二。", "第二名是丙。"),
        ("丙是最后一名。", "丙是倒数第一名。"),
    ],
    "The most of all, in Chinese": [
        ("甲最高。", "甲是最高的人。"),
        ("最旧的车是卡车。", "卡车是最旧的。"),
        ("甲是第二高的。", "甲是第二高的人。"),
        ("甲是第二矮的。", "甲是第2矮的。"),
    ],
    "Denial of an order in Chinese": [
        ("甲不是第一名。", "甲不是第1名。"),
        ("甲不在最左边。", "甲不是左数第一个。"),
    ],
}

UNREAD = {
    "书在桌子上。": "it says nothing of an order in a form that is read.",
    "甲比甲高。": "it compares a thing with itself.",
    "甲最高兴。": "it says nothing of an order in a form that is read.",
    "甲最后悔。": "it says nothing of an order in a form that is read.",
    "甲是最高的人的狗。": "it says nothing of an order in a form that is read.",
    "甲是中间那个。": "there is no one in the middle.",
    "甲不比乙和丙高。": "it does not say which of several things “不” denies.",
}
"""What is no order, or not told so that it is sure."""
