"""The grammar at work: the parts of a sentence in, its tree out, and the ways into a tree.

In:  the tokens NP "Bob", IS "is", NP "big"
Out: says(clauses(clause(subject(phrase(NP)), predicates(being(IS, complement(NP))))))
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import cast

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput, UnexpectedToken
from lark.lexer import Lexer

from playground.deduction.reading.english.chunks import Unread

Node = Tree[Token]


class _Given(Lexer):
    """Hands the parser the tokens it is given."""

    def __init__(self, lexer_conf: object) -> None:
        pass

    def lex(self, data: Iterable[Token]) -> Iterator[Token]:  # type: ignore[override]
        yield from data


@cache
def _parser() -> Lark:
    grammar = Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", lexer=_Given, maybe_placeholders=False)


def parse(tokens: list[Token]) -> Node:
    """The tree of a sentence. Raises Unread that names the word where its form is left."""
    try:
        return subtree(_parser().parse(tokens), 0)
    except UnexpectedToken as error:
        where = f"before “{error.token}”" if error.token else "at its end"
        raise Unread(f"its form is not one that is read ({where}).") from None
    except UnexpectedInput:
        raise Unread("its form is not one that is read.") from None


def subtree(node: Node, at: int) -> Node:
    """The child at a place where the grammar always has a tree."""
    return cast(Node, node.children[at])


def subtrees(node: Node, *names: str) -> list[Node]:
    """The children of these names, or all that are trees."""
    found = [one for one in node.children if isinstance(one, Tree)]
    return [one for one in found if one.data in names] if names else found


def tokens(node: Node, kind: str) -> list[Token]:
    """The tokens of one kind right below a node."""
    return [one for one in node.children if isinstance(one, Token) and one.type == kind]


def first(node: Node) -> Token:
    """The first child of a phrase, object or term, which is always a token."""
    return cast(Token, node.children[0])


def leaves(node: Node) -> list[Token]:
    """Every token below a node."""
    return list(node.scan_values(lambda value: isinstance(value, Token)))


def words(node: Node) -> list[str]:
    """The words of the name, noun or adjective right below a node, as they are written."""
    return [word for token in tokens(node, "NP") for word in token.split()]
