"""Dates, times, amounts and numbers as Chinese writes them, by pattern.

In:  find("下周三下午两点半，带三千本书和2.6亿元。")
Out: (Match(0, 3, "下周三", "date", "weekday"), Match(3, 8, "下午两点半", "time", "hour"),
      Match(10, 13, "三千本", "amount", "counted"), Match(15, 20, "2.6亿元", "amount", "money"))

What is written in figures and Latin letters (addresses, telephone numbers, dates with hyphens) the
patterns of English find too: there Chinese characters count as the ends of a word.
"""

import re
from collections.abc import Collection
from dataclasses import replace

from playground.text import patterns
from playground.text.chinese.script import simplified
from playground.text.patterns import LABELS, Match, Rule

_DIGITS = r"(?<![\d,.])\d[\d,]{0,30}(?:\.\d{1,30})?"
_HAN = r"(?<![零〇一二两三四五六七八九十百千万亿])[零〇一二两三四五六七八九十百千万亿]{1,20}"
_N = (
    rf"(?:{_DIGITS}\s?(?:[余多]?[十百千]?[万亿]+)?"
    rf"|{_HAN}(?:点[零一二三四五六七八九]+[万亿]*)?)[余多]?"
)
_TO = r"\s?(?:[-–—~～至到]|－)\s?"
_DAYPART = r"(?:凌晨|清晨|清早|早上|早晨|早间|上午|中午|午后|下午|傍晚|晚上|晚间|夜里|半夜|深夜)"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正腊])\s?月份?"
_DAY = (
    r"(?:[12]\d|3[01]|0?[1-9]|初?[一二三四五六七八九]?十?[一二三四五六七八九]|[二三]?十)\s?[日号]"
)
_PART = r"(?:初|底|末|[上中下]旬|中)"
_YEAR = r"(?:公元前?)?(?:\d{4}|[一二][〇零一二三四五六七八九]{3})\s?年"
_THAT_YEAR = r"(?:今年|去年|明年|前年|后年|次年|同年|当年|翌年)"
_SEASON = r"(?:[春夏秋冬](?:天|季(?![\u4e00-\u9fff]))|年?[底末]|年[初中]|上半年|下半年)"
_CLOCK = (
    r"(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)"
    r"|(?:2[0-4]|1\d|\d|十[一二]?|[二三四五六七八九两])\s?[点时](?!候)"
    r"(?:钟|整|半|[一三]刻|过?(?:\d{1,2}|[一二三四五六七八九十]{1,3})分?(?![个名位]))?"
    r"|一点(?:钟|整|半|[一三]刻|[一二三四五][十][一二三四五六七八九]?分?|十[一二三四五六七八九]?分))"
)
_MONEY = (
    r"(?:多?元(?:钱|人民币)?|块(?:[一二三四五六七八九\d](?!\d)|钱)?|美元|美金|欧元|英镑|日元|韩元|港元|港币|台币|新台币|人民币"
    r"|卢布|毛(?:钱|[一二三四五六七八九])|角(?:钱|[一二三四五六七八九]分)?|分钱)"
)
UNITS = (
    r"(?:平方公里|平方千米|平方米|平米|立方米|公里|千米|厘米|毫米|公尺|英里|海里|英尺|英寸|米|公斤|千克|毫克|克|斤|吨|磅"
    r"|毫升|升|亩|公顷|摄氏度|度(?!假)|个?(?:半)?小时|个?钟头|分钟|秒钟?|天(?![气空上下])|昼夜|个半?月|个?星期(?![一二三四五六日天])"
    r"|个?礼拜(?![一二三四五六日天])|周(?![一二三四五六日末岁])|周?岁|年(?!代|级|轻|纪|前|后|级)|千瓦时?|兆瓦|瓦|伏|卡路里|千卡|卡"
    r"|[kKMGT]B|km|cm|mm|kg|mg|ml|m(?![a-z])|g(?![a-z])|个?百分点|倍|成(?![为功立员就长果分绩交语都]))"
)
MEASURES = (
    r"(?:个(?![月])|名(?![字称单])|位|本|张|条|只|头(?!发)|匹|辆|台|架|艘|座|栋|幢|间|家(?!人|里|庭|乡)|所|层|册|卷|篇|首|部(?!分)|集(?!团)"
    r"|场|次|回|遍|趟|项|件|套|份|种|类|块|片|颗|粒|滴|杯|碗|盘|瓶|盒|箱|袋|包|勺|把|双|对|副|支|枝|根|棵|株|朵|群|队|班|组|批|排|步|口"
    r"|户|人(?![民类口])|字|页|笔|级|站|票|门|封|幅|枚|盏|束|串|桶|壶|匙|瓣|盆|车|餐|顿|尊|道|节|堂|届|段|句|轮|枪|声|公顷|间|扇|幕|篮|筐|捆|罐|听|斤)"
)


def _rule(label: str, name: str, pattern: str) -> Rule:
    return Rule(label, name, re.compile(pattern))


CHINESE = (
    _rule(
        "phone", "with a leading 0", r"(?<![\w.,-])\(?0\d{2,3}\)?[\s-]\d{3,4}[\s-]?\d{3,4}(?!\d)"
    ),
    _rule(
        "phone",
        "mobile",
        r"(?<![\w.,-])1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|(?<!\d)400[\s-]?\d{3}[\s-]?\d{4}(?!\d)",
    ),
    _rule(
        "date",
        "Chinese",
        rf"{_YEAR}(?:\s?{_MONTH}{_PART}?(?:\s?{_DAY})?|{_SEASON})?(?:{_DAYPART}(?!{_CLOCK}))?",
    ),
    _rule(
        "date",
        "Chinese",
        rf"(?<![\d.]){_MONTH}(?!亮|饼|光|台|球|经)(?:\s?{_DAY}|{_PART})?(?:{_DAYPART}(?!{_CLOCK}))?",
    ),
    _rule(
        "date",
        "Chinese",
        r"(?<![\d.第路街巷弄K－-])(?:[12]\d|3[01]|[1-9])\s?(?:日(?!元)|号(?![楼线门院馆厅桌机店房令码召称]))",
    ),
    _rule(
        "date",
        "weekday",
        r"(?:上上?个?|下下?个?|本|这个?|每个?)?(?:周|星期|礼拜)[一二三四五六日天](?![年月级])"
        r"|(?:上上?个?|下下?个?|本|这个?|每个?)?周末",
    ),
    _rule(
        "date",
        "decade or century",
        r"(?:(?:\d{1,2}|[一二十]{1,4})世纪)?(?:\d{2,4}|[一二三四五六七八九]十)年代[初中末]?期?"
        r"|(?:\d{1,2}|[一二十]{1,4})世纪[初末]?",
    ),
    _rule(
        "date",
        "seen from now",
        rf"{_THAT_YEAR}(?:\s?{_MONTH}{_PART}?(?:\s?{_DAY})?|{_SEASON})?"
        rf"|(?:今天|明天|昨天|前天|后天|当天|次日|翌日|今日|明日|昨日|每天|每日)(?:{_DAYPART}(?!{_CLOCK}))?"
        r"|今晚|昨晚|昨夜|明晚|明早|今早|今晨|当晚"
        rf"|(?:上|下|本|这|每)(?:个?月(?!亮)|周(?![一二三四五六日末围])|个星期(?![一二三四五六日天])){_PART}?|(?:每|全)年"
        rf"|(?:{_N}|半|几)(?:年|个?月|个?星期|周|天|个?小时|分钟|日)(?:多)?(?:之|以)?[前后](?!往)|{_SEASON}"
        r"|(?:除夕|元旦|春节|元宵节?|清明节?|端午节?|七夕|中秋节?|重阳节?|国庆节?|劳动节|儿童节|教师节|妇女节|圣诞节|寒假|暑假)(?:期间)?",
    ),
    _rule("time", "hour", rf"{_DAYPART}?{_CLOCK}(?:{_TO}{_DAYPART}?{_CLOCK})?"),
    _rule("time", "part of the day", _DAYPART),
    _rule(
        "amount", "money", rf"(?:人民币|US\$|[¥￥$€£])?{_N}(?:{_TO}{_N})?{_MONEY}|[¥￥$€£]\s?{_N}"
    ),
    _rule(
        "amount",
        "percentage",
        rf"{_N}(?:{_TO}{_N})?[%％‰]|百分之{_N}|千分之{_N}|[二两三四五六七八九十]分之[一二三四五六七八九]",
    ),
    _rule(
        "amount",
        "quantity",
        rf"(?:{_N}(?:{_TO}{_N})?|半|数十|数百){UNITS}(?:半(?![天个年])|(?<=[米斤块])[一二三四五六七八九][一二三四五六七八九]?(?![个名位本条只]))?",
    ),
    _rule("amount", "counted", rf"(?<![第统唯万同单])(?:{_N}(?:{_TO}{_N})?|半){MEASURES}"),
    _rule("number", "numbered", r"(?<![\w.,-])\d{1,4}(?:号[楼线门院馆厅桌机店房]|[栋室])"),
    _rule("number", "ordinal", rf"第(?:{_N}){MEASURES}?"),
    _rule(
        "number",
        "figures",
        r"(?<![\w.,-])[-−]?\d[\d,]{0,30}(?:\.\d{1,30})?[万亿]{0,4}(?![\w-]|\.\d)",
    ),
    _rule(
        "number",
        "words",
        r"(?<![一二三四五六七八九十百千万亿])[一二两三四五六七八九]?[十百千][一二三四五六七八九十百千万亿]{0,20}[万亿]?|(?<![一二两三四五六七八九十百千])[一二两三四五六七八九十百千]{1,20}[万亿]",
    ),
)
"""Rules for Chinese, in the order in which they go before one another."""

_IN_LATIN = tuple(
    replace(
        one, pattern=re.compile(one.pattern.pattern, one.pattern.flags & ~re.UNICODE | re.ASCII)
    )
    for one in patterns.RULES
    if (one.label, one.name) != ("date", "Chinese")
)
RULES = (
    *(replace(one, pattern=re.compile(one.pattern.pattern, re.ASCII)) for one in CHINESE),
    *_IN_LATIN,
)

TITLE = re.compile(r"《[^《》\n]{1,60}》")
_ARTICLE = re.compile(rf"一{MEASURES}")


def find(text: str, labels: Collection[str] = LABELS) -> tuple[Match, ...]:
    """What the rules of these labels find, as `patterns.find` does; “一个” is no amount."""
    return tuple(one for one in every(text, labels) if not is_article(one))


def every(text: str, labels: Collection[str] = LABELS) -> tuple[Match, ...]:
    """What `find` finds, with “一个” and its like; in traditional script too, and not in titles."""
    titles = bytearray(len(text))
    for one in TITLE.finditer(text):
        titles[one.start() : one.end()] = b"\1" * len(one.group())
    found = patterns.find(simplified(text), labels, RULES)
    return tuple(
        replace(one, text=text[one.start : one.end])
        for one in found
        if not any(titles[one.start : one.end])
    )


def is_article(match: Match) -> bool:
    """Whether an amount says no more than “a”: “一家”, “一个”."""
    return match.rule == "counted" and _ARTICLE.fullmatch(simplified(match.text)) is not None
