"""Questions whose answer is a sum: a text has the numbers, and what they come to it does not say.

In:  to_reckon("How many apples does Tom have now?", "Tom has 5 apples. He gives 2 to Ann.")
Out: True; False where a sentence says what is left, or has "now" beside a number
"""

import re

from playground.text.prose import sentences
from playground.text.stems import stem, words

_HOW_MANY = re.compile(r"\bhow (?:many|much)\b|几|多少", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d+(?:[.,:]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|twice)\b"
    r"|[一二两三四五六七八九十百](?=[个只本块元条张位支颗朵枝杯])",
    re.IGNORECASE,
)
_CUES = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        r"\bnow\b|\bcurrently\b|现在|如今",
        r"\bleft\b|\bremain\w*|\bstill\b|剩",
        r"\baltogether\b|\bin total\b|\btotal\b|\bin all\b|\b(?:all )?together\b|\bcombined\b"
        r"|一共|总共|共有|合计",
        r"\b(?:more|fewer|less)\b(?=.{,200}\bthan\b)|比.{,100}[多少]",
    )
)
"""What asks for a sum or a difference; a sentence with the same word may say it."""
_TOTAL = _CUES[2]
_DIFFERENCE = re.compile(
    r"\d\S*(?: [a-z]+)? (?:more|less|fewer|cheaper|[a-z]{2,}er)\b(?: [a-z]+){0,3}? than\b"
    r"|\b(?:twice|half|double|(?:\d+|two|three|four|five|ten) times)\b[^.]*\b(?:as|than)\b"
    r"|比.{1,12}[多少贵重大小高长]\S?\d",
    re.IGNORECASE,
)
"""By how much one is more than another: how much it is itself is not said."""
_TOGETHER = re.compile(
    r"\d[\d.,]*(?: [a-z]+){0,2} (?:in total|in all|altogether|together|combined)\b"
    r"|[一总]共.{0,4}\d",
    re.IGNORECASE,
)
"""What several come to: “$1.10 in total”."""
_EACH = re.compile(r"\b(?:each|apiece|per)\b|每", re.IGNORECASE)
_PAID = re.compile(
    r"\bhow much\b.*\b(?:pay|paid|spend|spent|owe|earn|earned|cost)\b"
    r"|[花付给赚交买](?:了|出)?.{0,6}多少钱|[一总]共.*多少钱",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\b(?:do|does|will)\s(?:it|one|[\w’' -]+)\scost\b", re.IGNORECASE)
"""What something costs as a rule, one or for one, as “£12 per child” says."""
_FOR_EACH = re.compile(
    r"\s?(?:/\s?|(?:per|for\seach|for\severy)\s)[a-z]+\b|\s(?:each|apiece|a\shead"
    r"|an?\s(?:person|night|day|week|month|year|hour|kilo|ticket|piece))\b(?!\sof\b)",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥₹]|euros?|dollars?|pounds?|cents?|pence)"
)
_EACH_HAS = re.compile(r"\s*(?:each|every)\s(?:of\s\w+\s)?(\w+)\b", re.IGNORECASE)
_LETTER = re.compile(
    r"\s*(?:what|how\smuch)\s(?:is|are|does)\s(?:the\svalue\sof\s)?((?-i:[a-z]))(?:\sequal)?\s*\??\s*",
    re.IGNORECASE,
)
_OLDER = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\s\w+\s"
    r"(?:older|younger|taller|shorter|heavier|lighter|longer|wider|deeper|higher|lower|later|earlier"
    r"|more|less|cheaper|dearer)\b"
    r"|\b(?:twice|half|(?:three|four|five|ten|\d+)\stimes)\s(?:as|the|her|his|my|their)\b",
    re.IGNORECASE,
)
"""By how much something is more than another, or how many times as much."""
_ASKS_HOW = re.compile(
    r"\bhow (?:much|many|old|long|far|heavy|tall|high|deep|wide)\b|\bwhat\s(?:is|was)\b.*\b"
    r"(?:age|price|height|weight|length)\b",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_WHOSE = re.compile(
    r"(?P<who>[^，。？?]{1,8}?)的?(?:今年|现在|身高|体重|年龄|价格)?(?:有|是|要)?(?:几岁|多大|多高|多重|多长|多少)"
)
_MORE = re.compile(
    r"比.{1,12}?[大小高矮重轻长短贵便宜多少][了出]?(?:[\d一二两三四五六七八九十百]+|几)|[倍半]"
)
_BECAME = re.compile(
    r"[涨降升跌减加改变]到|\b(?:rais|cut|reduc|ros|rise|f[ae]ll|chang|increas|drop|went|extend)\w*\b.{0,40}\bto\s\S{0,2}\d"
)
"""What something came to, so that it need not be worked out."""
_MARK = re.compile(r"[.,;!?](?=\s|$)|\band\b|\bbut\b")
_PART = re.compile(r"\b(?:half|a third|a quarter|twice|double)\b|一半|两倍", re.IGNORECASE)
"""A part or a multiple, of what a text says whole."""


def of_another_number(question: str, sentence: str) -> bool:
    """Whether the numbers of a sentence are of several together, of a difference, or of each, and
    the question asks for the number of one, or of all.
    """
    if not re.search(
        r"\bhow (?:much|many|old|long|far|heavy|tall)\b|几|多[少大高重长远]",
        question,
        re.IGNORECASE,
    ):
        return False
    if _DIFFERENCE.search(sentence) and not re.search(
        r"\bthan\b|\b(?:more|less|fewer|difference)\b|比|差", question, re.IGNORECASE
    ):
        return True
    if _TOGETHER.search(sentence) and re.search(r"\band\b|,|和", sentence):
        return not _TOTAL.search(question) and "and" not in question.split()
    each = _EACH_HAS.match(sentence)
    if each and stem(each[1]) not in {word.stem for word in words(question)}:
        return not _EACH.search(question)
    paid = (
        _PAID.search(question)
        and not _COSTS.search(question)
        and not re.search(r"\b(?:one|an?|single)\b", question)
    )
    return bool(_EACH.search(sentence) and paid and not _EACH.search(question))


def with_what_for(context: str, start: int, end: int) -> int:
    """Where a sum of money ends, with what it is for each of: the end of “£12 per child”."""
    each = _FOR_EACH.match(context, end)
    return each.end() if each and _SUM.fullmatch(context[start:end]) else end


def to_reckon(question: str, context: str) -> bool:
    """Whether what is asked has to be worked out of two numbers or more of a text."""
    if (letter := _LETTER.fullmatch(question)) and not _valued(letter[1], context):
        return True
    if _by_how_much(question, context):
        return True
    cue = next((one for one in _CUES if one.search(question)), None)
    part = _PART.search(question)
    if not (cue or part) or not _HOW_MANY.search(question):
        return False
    told = [one.text for one in sentences(context)]
    if part and not any(map(_PART.search, told)):
        return any(map(_NUMBER.search, told))
    if cue is None:
        return False
    if cue is _CUES[0] and _BECAME.search(context):
        return False
    numbers = sum(len(_NUMBER.findall(one)) for one in told)
    return numbers > 1 and not any(cue.search(one) and _NUMBER.search(one) for one in told)


def _valued(letter: str, context: str) -> bool:
    """Whether a text says a number that a letter is: “x = 4”; one that stands for no number, such
    as “I” or the “B” of a plan, is said otherwise."""
    if not re.search(rf"\b{letter}\b\s*(?:[<>=≤≥+*/^-]|is\b)", context):
        return True
    return re.search(rf"\b{letter}\s*(?:=|is|equals|is\sequal\sto)\s*-?\d", context) is not None


def _by_how_much(question: str, context: str) -> bool:
    """Whether a text says by how much the one asked about is more than another, and nowhere how
    much that is itself."""
    if _HAN.search(question):
        return _by_how_much_in_chinese(question, context)
    asks = _ASKS_HOW.search(question)
    if not asks or re.search(r"\b(?:than|times|more|less|compared?)\b", question):
        return False
    cue = {word.stem for word in words(asks[0])}
    about = {word.stem for word in words(question) if word.stem} - cue
    differs = False
    for one in _MARK.split(context) if about else ():
        told = about & {word.stem for word in words(one)}
        if not told or not (_NUMBER.search(one) or _OLDER.search(one)):
            continue
        by = _OLDER.search(one)
        mine = by and about & {word.stem for word in words(one[: by.start()])}
        if mine:
            differs = True
        elif not by and told == about & {word.stem for word in words(context)}:
            return False
    return differs


def _by_how_much_in_chinese(question: str, context: str) -> bool:
    """As `_by_how_much`: 我哥哥比我大三岁 does not say how old he is."""
    asks = _WHOSE.match(question)
    if asks is None or "比" in question:
        return False
    differs = False
    for one in re.split("[，。；！？,;!?\n]", context):
        if asks["who"] not in one:
            continue
        more = _MORE.search(one, one.index(asks["who"]) + len(asks["who"]))
        if more is None and re.search(r"[\d一二两三四五六七八九十百]", one):
            return False
        differs = differs or more is not None
    return differs
