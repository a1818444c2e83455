"""Orders to write something, or to write it anew: no text says that, so it is for whoever writes.

In:  asks_to_write("Write a polite reply to this mail"), asks_to_write("Rewrite this in Spanish.")
Out: True, False: that is to be translated
"""

import re

from playground.text.instruction import LANGUAGES, POLITE, POLITE_CHINESE

_WRITTEN = (
    r"repl(?:y|ies)|answers?|responses?|e?-?mails?|letters?|messages?|posts?|tweets?|headlines?|titles?"
    r"|captions?|slogans?|poems?|rhymes?|song|stor(?:y|ies)|essays?|speech(?:es)?|toasts?|invitations?"
    r"|notes?|cards?|cv|application|reviews?|ad(?:vert)?s?|dialogues?|scripts?|quiz(?:zes)?|questions"
    r"|jokes?|recipes?|plans?"
)
_IT = r"(?:this|that|it|these|the|my|our|his|her|following|them)"
_ORDERS = re.compile(
    rf"{POLITE}(?:"
    rf"(?:write|draft|compose|prepare|create|suggest)\b(?:\s(?:me|us|up))?(?:\s\w[\w'’-]*){{0,4}}?"
    rf"\s(?:{_WRITTEN})\b"
    rf"|(?:reply|respond)\b(?:\s\w+ly)?\sto\s{_IT}\b"
    rf"|(?:rewrite|rephrase|paraphrase|reword|polish|proofread|improve|edit|correct|fix)\b\s*"
    rf"(?:[:：]|(?:{_IT}|as|in)\b|(?:spelling|grammar|typos?|mistakes?|errors?|wording|style)\b)"
    rf"|make\s{_IT}\s(?:\w+\s)?(?:sound\s)?(?:more\s|less\s)?(?:polite|friendly|friendlier|formal"
    r"|casual|professional|simpler|funny|funnier|nicer)\b"
    r")",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    rf"{POLITE_CHINESE}(?:给我|替我)?(?:(?:写|起草|拟)(?:一?[封个篇条段份首])?[^，。：:\n]{{0,12}}?"
    r"(?:回复|回信|邮件|信|短信|通知|请假条|作文|诗|故事|文案|标题|贺词)"
    r"|(?:改写|润色|重写|修改)(?:一下)?(?:这|下面|以下|[：:])|回复(?:一下)?这[封条个]"
    r"|(?:改正|纠正|修改)[^，。：:\n]{0,12}(?:语法|错别字|拼写|病句))"
)
_LANGUAGE = re.compile(rf"\b(?:in|into|to)\s(?:{'|'.join(LANGUAGES)})\b", re.IGNORECASE)
HEAD = 120
"""An order stands in so many characters at the start."""


def asks_to_write(text: str) -> bool:
    """Whether a text begins with an order to write something, in words of one's own."""
    head = text[:HEAD]
    line = re.split(r"[\n:：]", head, maxsplit=1)[0]
    if _LANGUAGE.search(line):
        return False
    return bool(_ORDERS.match(head) or _CHINESE.match(head))
