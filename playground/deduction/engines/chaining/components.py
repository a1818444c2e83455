"""What depends on one another: the strongly connected components of a graph (Tarjan 1972).

In:  {"r": ["p", "q"], "q": ["p"], "p": ["q"]}: r rests on p and q, which rest on one another
Out: {"p": 0, "q": 0, "r": 1}

Networkx has the algorithm too; but a first question needs nothing else of it, and would wait a
tenth of a second for it to be imported.
"""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(rests: Mapping[Node, Iterable[Node]]) -> dict[Node, int]:
    """The number of each node's component; what it rests on has the same or a lower one.

    Time goes with the nodes and what they rest on; a long chain is no deep recursion.
    """
    met: dict[Node, int] = {}
    lowest: dict[Node, int] = {}
    waiting: list[Node] = []
    found: dict[Node, int] = {}
    count = 0
    for start in rests:
        if start in met:
            continue
        met[start] = lowest[start] = len(met)
        waiting.append(start)
        walk = [(start, iter(rests[start]))]
        while walk:
            node, further = walk[-1]
            for one in further:
                if one not in met:
                    met[one] = lowest[one] = len(met)
                    waiting.append(one)
                    walk.append((one, iter(rests.get(one, ()))))
                    break
                if one not in found:
                    lowest[node] = min(lowest[node], lowest[one])
            else:
                walk.pop()
                if walk:
                    above = walk[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
                if lowest[node] == met[node]:
                    while node not in found:
                        found[waiting.pop()] = count
                    count += 1
    return found
