"""What rules see in plain text: its language, patterns, clauses and what its sentences share."""
