"""An answer as plain text, to be pasted anywhere.

In:  answer_text(trace)
Out: Q: Is Bob kind?
     A: True (rules, clingo)
     It follows from the text.

     Proof
       Bob is kind. — by rule: “All big people are kind.”
         Bob is big. — given
"""

from playground.core import Attention, Spans, TokenDistributions, Trace
from playground.text.characters import allowed
from playground.ui.export.parts import outcome, part, told, who, why
from playground.ui.words.page import word
from playground.wording.said import Language


def answer_text(trace: Trace, language: Language = "en") -> str:
    """Question, answer, why, and what it rests on as indented text.

    Tokens, attention and marked text are not part of it; the JSON has them.
    """
    asked = word("asked", language), trace.question.passage[1].strip()
    lines = [f"{asked[0]} {asked[1]}"]
    lines += [f"{word('answered', language)} {outcome(trace, language)} ({who(trace, language)})"]
    lines += [said] if (said := why(trace, language)) else []
    for piece in told(trace):
        if isinstance(piece, TokenDistributions | Attention | Spans):
            continue
        found = part(piece, language)
        lines += ["", found.title, *("  " * (deep + 1) + row for deep, row in found.rows)]
    return allowed("\n".join(lines)) + "\n"
