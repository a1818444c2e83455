"""Poke it, as it is drawn: edits of a question, how the answer moved, and what one may do next."""
