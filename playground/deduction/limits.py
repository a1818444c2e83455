"""How much text the deduction engine takes: every limit in one place, so that nothing runs on.

A text over a limit is refused with a sentence that names the limit; a sentence over its own limit
is only left unread. `README.md` states these numbers.
"""

MAX_CHARACTERS = 200_000
"""Code points in a document, in formulas, and in what is typed or pasted."""

MAX_SENTENCES = 2_000
"""Formulas, and steps of a model's reasoning that are checked."""

MAX_THEORY_CHARACTERS = 20_000_000
"""Code points in a text of facts and rules."""

MAX_THEORY_SENTENCES = 200_000
"""Sentences in a text of facts and rules."""

MAX_FORMS = 5_000
"""Sentences of it that differ in more than their names."""

MAX_SENTENCE_CHARACTERS = 1_000
"""Code points in one sentence."""

MAX_WORDS = 60
"""Words and commas in one sentence."""

MAX_INSTANCES = 100_000
"""Ways the rules can be filled with the names of the text, summed over the rules: a bound on what
clingo has to write out before it solves."""

MAX_WORK = 5_000_000
"""Combinations of facts that forward chaining looks at, some seconds of a processor. Texts whose
"not" never runs in a circle are bounded by this alone."""

MAX_CONFLICTS = 50_000
"""Wrong turns of clingo's search for models, one or two seconds of a processor. A count and not a
clock, so that a text is answered alike on a busy machine."""

MAX_PROOF_NODES = 1_000
"""Nodes of a proof that are drawn; what would repeat beyond that is cut."""

MAX_PROOF_DEPTH = 100
"""Levels of a proof that are drawn."""

MAX_SUPPOSED = 200
"""Rules of a model's reasoning that are not in the text and are tried against it, one by one."""

MAX_FORMULA_DEPTH = 100
"""Levels of a formula of first-order logic."""

MAX_PROVER_WORK = 3_000_000
"""What z3 may do for one check, in its own count of small steps (`rlimit`), some seconds of a
processor. A count and not a clock, so that a text is answered alike on a busy machine."""

MAX_PROOFS = 20
"""Proofs of one answer that are shown where all are asked for."""

MAX_TRIED = 5_000
"""Tries of the search for other proofs, and for fewer sentences that are enough."""

MAX_SEARCHED_STEPS = 200
"""Steps of a proof beside which others are looked for."""

MAX_GOALS = 200
"""Conclusions that are followed back to find out what would be missing for an answer."""

MAX_FITTING = 200
"""Ways to fit one rule to one of them that are looked at."""

MAX_FLIPS = 12
"""Facts that are tried one by one to find those that would change an answer."""

MAX_FLIPPED_RULES = 24_000
"""Facts and rules that are solved anew for that, over all tries; two facts are always tried. So
many are in all the models that are looked at, too."""

MAX_CASES = 64
"""Cases that one proof goes through, those within cases among them."""

MAX_WEIGHING_SECONDS = 10
"""Seconds of a processor that ProbLog may take for exact probabilities; then bounds are given. A
clock, since ProbLog counts nothing, but one that a busy machine does not make run faster."""

MAX_SPLITS = 3_000
"""Draws that are split into both their outcomes to find those bounds."""

MAX_SPLIT_WORK = 3_000_000
"""Clauses that are looked at on the way, some seconds of a processor."""

MAX_WEIGHTED_PROOFS = 6
"""Proofs of a weighted text whose share is worked out."""

MAX_WEIGHTED_TRIES = 5_000
"""Unfinished proofs that are looked at to find them."""

MAX_OUTCOMES = 1_024
"""Outcomes of the draws that are solved one by one, where the text does not decide in each."""

MAX_MODELS = 64
"""Models of a text that are looked at to find two that differ on what is asked."""

MAX_DIFFERENCES = 12
"""Sentences that are shown of each of two models that differ."""

MAX_MINIMISED = 100
"""Sentences that are enough in classical logic, of which each is tried whether it can go."""

MAX_NAMED = 1_000
"""Names that an answer to "who" or "what" lists."""

MAX_NAMED_PROOFS = 20
"""Names of such an answer that are given with their proofs."""

MAX_PHRASED = 300
"""Sentences of a text, the first that the grammar does not read, that are read phrase by phrase."""
