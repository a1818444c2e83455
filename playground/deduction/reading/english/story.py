"""Whether a text tells what happened, and so is a story rather than facts and rules.

In:  is_story(the program of "The old mill burned down. Nobody was hurt, but Greta lost her flour.")
Out: True; False of "Carla paid the fee. Everyone who pays the fee is a member."
"""

from playground.deduction.program import Program

_PAST = ("was ", "did ")


def is_story(program: Program) -> bool:
    """Whether some of it is unread, and all that is read are facts told in the past."""
    facts = [rule.head.atom.relation for rule in program.rules if not rule.body]
    told = len(facts) == len(program.rules) and not program.eithers
    unread = not all(one.read for one in program.sentences)
    return unread and told and bool(facts) and all(one.startswith(_PAST) for one in facts)
