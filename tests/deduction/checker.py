"""Checks a proof, step by step, against the text alone: no code of the engine that made it is used.

In:  Proof("Bob is kind.", "rule", "All big people are kind.", 12, 35, (Proof("Bob is big.", …),)),
     the text "Bob is big. All big people are kind."
Out: nothing; AssertionError at the first step that does not follow

It trusts the reading of sentences (reading/reader.py, with tests of its own), for a proof
is made of sentences, and `true`: the literals that hold by definition, from a reference.
"""

from playground.deduction.reading.reader import read, read_question


def check(proof, text, world, true):
    """Check a proof and all that it rests on."""
    program = read(text)
    waiting = [proof]
    while waiting:
        node = waiting.pop()
        _check_step(node, text, program, world, true)
        waiting += node.premises


def _check_step(node, text, program, world, true):
    claim = _literal(node.conclusion, program)
    if node.by == "assumed-false":
        assert world == "closed", node
        assert not claim.positive, node
        assert claim.negation not in true, node
        assert (node.sentence, node.start, node.end, node.premises) == (None, None, None, ())
        return
    assert node.by == ("rule" if node.premises else "fact"), node
    assert text[node.start : node.end] == node.sentence, node
    used = (claim, *(_literal(premise.conclusion, program) for premise in node.premises))
    said = [
        (rule.head, *rule.body)
        for rule in program.rules
        if program.sentences[rule.sentence].start == node.start
    ]
    assert any(_is_instance(used, rule) for rule in said), node


def _is_instance(used, rule):
    """Whether one way to put names for variables makes the rule what was used, part by part."""
    names = {}
    return len(used) == len(rule) and all(
        (one.atom.relation, one.positive) == (part.atom.relation, part.positive)
        and len(one.atom.terms) == len(part.atom.terms)
        and all(
            names.setdefault(term, name) == name if term.startswith("?") else term == name
            for term, name in zip(part.atom.terms, one.atom.terms, strict=True)
        )
        for one, part in zip(used, rule, strict=True)
    )


def _literal(sentence, program):
    return read_question(sentence, program).literal
