"""A process of its own in which ProbLog works: a program comes in, probabilities go out.

In:  "0.7::w0.\na0 :- a1, w0.\na1.\nquery(a0)."  on stdin
Out: {"a0": 0.7}  on stdout

It is run as a file, so that it imports nothing of the playground (and no torch). It ends by itself
after the seconds of processor in its first argument, also where nobody is left to stop it.
"""

import json
import resource
import sys
import threading

STACK = 2**28
MEMORY = 2**31
"""Bytes of stack and of memory: ProbLog goes down long proofs by recursion, and may need much."""


def main() -> None:
    """Answer one program."""
    seconds = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from problog import get_evaluatable

    sys.setrecursionlimit(1_000_000)
    found = get_evaluatable("sdd").create_from(sys.stdin.read()).evaluate()
    json.dump({str(name): float(p) for name, p in found.items()}, sys.stdout)


if __name__ == "__main__":
    threading.stack_size(STACK)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
