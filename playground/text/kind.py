"""What a text is that no task can read as prose: a greeting, one word, a sum, code, data, no word.

In:  kind("2 + 2"), kind("print('x')"), kind("Hi there!"), kind("The film is good.")
Out: "sum", "code", "greeting", ""

By its form as far as that goes: few words, numbers with signs between them, lines as programs have
them. Only greetings and calls for help are known by their words.
"""

import re
from typing import Literal

from playground.text.data_forms import is_data

Kind = Literal["", "no word", "one word", "greeting", "sum", "code", "data"]

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+|[^\W_]+(?:['’.-][^\W_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff]")
READ = 5_000
"""Characters from the text's start that are looked at."""
LONE_HAN = 2
"""A text of so many Chinese characters is one word."""

_NUMBERS = re.compile(
    r"\d[\d.,]*|[零〇一二三四五六七八九十百千万两]+|\b(?:zero|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|hundred)\b",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"[-+−*/×÷^]|%(?: of\b)?|\b(?:x|plus|minus|times|divided by|multiplied by)\b|"
    r"加上?|减去?|乘以?|除以?",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"\b(?:the )?(?:square|cube|cubic) root of\b"
    r"|\b(?:half|twice|double|triple|a third|a quarter)\b(?: of)?"
    r"|\b(?:squared|cubed|to the power of|percent of|per cent of|modulo)\b"
    r"|\b(?:the )?(?:sum|product|difference|quotient) (?:of|between)\b"
    r"|\b(?:multiply|add|subtract|divide)\b|的?平方根?|的?立方根?|的一半|[之的][和积差]|百分之",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:and|by|from|to|with)\b|[和与的]", re.IGNORECASE)
"""Sums that are told in words: “the square root of 81”, “add 3 and 4”, “9的平方根”."""
_ASKING = re.compile(
    r"\b(?:what(?:['’]?s| is| does)?|please|how much (?:is|does)|calculate|compute|work out|"
    r"solve|equals?|makes?|"
    r"(?:is it|it is|is that) (?:true|correct|right)(?: that)?)\b"
    r"|请问|请|计算|算一下|算|等于|是|得|几|多少|[()=?？.。!！\s]",
    re.IGNORECASE,
)
_MORE = "bigger|larger|greater|higher|smaller|less|lower|more"
_COMPARED = re.compile(
    rf"(?:is|are)? ?N (?:{_MORE})(?: or smaller)? than N"
    rf"|(?:which|what)(?: number| one)? is (?:the )?(?:{_MORE}|biggest|largest|smallest)"
    r"[,:]? N(?:,? (?:or|and) N)+"
    r"|N(?:或|和|与|还是|、)N，?(?:哪个|谁|哪一个)?(?:更|比较)?[大小]|N(?:比|大于|小于)N[大小]?吗?",
    re.IGNORECASE,
)
"""“Is 9.11 greater than 9.9?”, N for each number."""
_TOLD = re.compile(
    r"\s*(?:if|when|suppose|say)\b[^.?!]*\bhow (?:many|much|long|far|old)\b[^.?!]*\?\s*",
    re.IGNORECASE,
)
"""“If I have 3 apples and eat one, how many are left?”"""
SHORT = 200
"""A sum has at most so many characters."""
LINES, LONG = 200, 400
"""So many lines of a text are looked at for code, and none that is longer."""

_CODE_LINE = re.compile(
    r"[\w.]+\(.*\);?"  # a call
    r"|(?:def|class|for|while|if|elif|else|try|with|function|func|fn|public|private)\b.*[:{]"
    r"|for \w+ in .*: \S.*|while .*: \S.*|(?:import|from) [\w.]+(?: (?:import|as) [\w.*, ]+)?"
    r"|(?:const|let|var|int|return)\b.*[=;+*/\[({].*|return \w+"
    r"|[\w.\[\]\"']+ ?(?:[-+*/|&]|[=!<>])?= ?\S.*|.*[;{}]|.*=> ?\S.*"
    r"|#include.*|#!.*|</?\w+[^>]*>.*"
    r"|def \w+\(.*\).*: .+"
    r"|(?:SELECT|INSERT|UPDATE|DELETE|CREATE|DROP)\b.*(?:\b(?:FROM|INTO|SET|TABLE)\b|;).*"
)
_PROSE = re.compile(r"[.!?。！？]\s*$")

GREETING_WORDS = 6
_FACE = re.compile(r"\s[:;=]-?[)(DPpo]\s*$")
_GREETING = re.compile(
    r"(?:(?:oh|ok(?:ay)?|great|perfect|nice|cool|no|yes|got it|alright|all right)[,.!]* )?"
    r"(?:hi+|hello+|hey+|hiya|howdy|yo|greetings|welcome|thanks?|thank you|cheers|bye|"
    r"goodbye|thx|thank u|sorry|what['’]?s up|sup|yes please|please|okay|ok|cool|great|perfect"
    r"|hmm+|"
    r"goodbye|good (?:morning|afternoon|evening|day|night)|how are you|how do you do|help|help me|"
    r"你们?好|您好|大家好|嗨|哈喽|哈罗|早上好|早安|上午好|下午好|晚上好|晚安|谢谢|多谢|再见|拜拜|"
    r"你好吗|救命|帮助|帮帮我|帮我)"
    r"(?:[,， ]*(?:there|all|everyone|everybody|folks|world|again|please|so much|very much|you|"
    r"doing|today|你们?|您|大家|世界|吗|啊|呀|了))*",
    re.IGNORECASE,
)


def kind(text: str) -> Kind:
    """What the text is, where it is too little or nothing that is read; "" for any other."""
    words = _WORD.findall(text[:READ])
    whole = text[:READ].strip()
    if not words:
        return "no word"
    if is_data(whole):
        return "data"
    if _is_sum(whole):
        return "sum"
    if _is_code(whole):
        return "code"
    bare = _FACE.sub("", whole).strip(" !！.。,，?？~～…")
    if len(words) <= GREETING_WORDS and _GREETING.fullmatch(bare):
        return "greeting"
    if len(words) == 1 and (not _HAN.search(whole) or len(words[0]) <= LONE_HAN):
        return "one word"
    return ""


def _is_sum(text: str) -> bool:
    """Whether there are numbers, signs between them and what asks for the result, and no more."""
    if len(text) > SHORT:
        return False
    if _TOLD.fullmatch(text):
        return len(_NUMBERS.findall(text)) > 1
    if _COMPARED.fullmatch(_NUMBERS.sub("N", text).strip(" ?？.。")):
        return True
    rest, worded = _WORDED.subn(" ", text)
    rest, numbers = _NUMBERS.subn(" ", rest)
    rest, signs = _SIGNS.subn(" ", rest)
    rest = _BETWEEN.sub(" ", rest) if worded else rest
    enough = numbers >= 2 if signs and not worded else numbers >= 1 and bool(worded)
    return enough and not _ASKING.sub("", rest)


def _is_code(text: str) -> bool:
    """Whether most lines are as programs have them."""
    lines = [line.strip() for line in text.splitlines()[:LINES] if line.strip()]
    return 2 * sum(map(code_line, lines)) > len(lines)


def code_line(line: str) -> bool:
    """Whether a line is as programs have them, and not the end of a sentence."""
    whole = line.strip()
    if len(whole) > LONG or _PROSE.search(whole):
        return False
    return _CODE_LINE.fullmatch(whole) is not None
