"""What an order names that is no text of the one who orders: “Summarize the plot of Hamlet.”

In:  order_subject(" the plot of Hamlet"), order_subject(" photosynthesis in two sentences")
     order_subject(" this text"), order_subject(" the meeting in one sentence, please")
Out: "the plot of Hamlet", "photosynthesis in two sentences"; "", ""

Read is what stands behind the verb. A name, a bare noun, or what an “of” says is such a thing.
"""

import re

_GENERAL = frozenset(
    """this that it these those the a an following text texts article articles passage passages
    paragraph paragraphs story stories review reviews report letter message email mail document
    page sentence sentences word words point points idea ideas gist main key most important all
    my our your his her their briefly shortly short brief in one two three four five six seven
    eight nine ten few for me us please to into with using no not more than at most up about below
    above here down and or as of from on only just max maximum by english spanish chinese
    mentioned named appear appears contained that which are is there you can find""".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OF = re.compile(
    r"\b(?:of|about|on|behind)\s+(?:the |an? |all |its |his |her )*(\w+)", re.IGNORECASE
)
_DETERMINER = frozenset("this that it these those the a an my our your his her their".split())
_CHINESE_GENERAL = re.compile(
    r"一下|[这那本该此]|[以上下面]{2}|全文|文章|文字|文本|内容|故事|报道|新闻|段落?|篇|话|句子?|主要|大意|要点|请|吧"
    r"|不超过|[一二两三四五六七八九十几\d]|[的成为用把将它个中里出在到]|[^一-鿿]"
)


def order_subject(behind: str) -> str:
    """The thing named behind an order's verb; "" where that is a text, or nothing."""
    said = behind.strip(" ,.;!?。！？，")
    if re.search("[一-鿿]", said):
        return said if len(_CHINESE_GENERAL.sub("", said)) > 1 else ""
    words = _WORD.findall(said)
    other = [one for one in words if one.lower() not in _GENERAL]
    if not other:
        return ""
    bare = words[0].lower() not in _GENERAL
    named = any(one[0].isupper() for one in other)
    of = any(one[1].lower() not in _GENERAL for one in _OF.finditer(said))
    return said if bare or named or of else ""
