"""Chinese texts by rules: words, names, questions, clauses, feelings."""
