"""How much text the deduction engine takes: every limit in one place, so that nothing runs on.

A text over a limit is refused with a sentence that names the limit; a sentence over its own limit
is only left unread. `README.md` states these numbers.
"""

MAX_CHARACTERS = 200_000
"""Code points in a text of facts and rules."""

MAX_SENTENCES = 2_000
"""Sentences in a text of facts and rules."""

MAX_SENTENCE_CHARACTERS = 1_000
"""Code points in one sentence."""

MAX_WORDS = 60
"""Words and commas in one sentence."""

MAX_INSTANCES = 100_000
"""Ways the rules can be filled with the names of the text, summed over the rules: a bound on what
clingo has to write out before it solves."""

MAX_CONFLICTS = 50_000
"""Wrong turns of clingo's search for models, one or two seconds of a processor. A count and not a
clock, so that a text is answered alike on a busy machine."""

MAX_PROOF_NODES = 1_000
"""Nodes of a proof that are drawn; what would repeat beyond that is cut."""

MAX_PROOF_DEPTH = 100
"""Levels of a proof that are drawn."""

MAX_SUPPOSED = 200
"""Rules of a model's reasoning that are not in the text and are tried against it, one by one."""
