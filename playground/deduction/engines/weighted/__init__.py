"""How likely a statement is, by ProbLog or between bounds."""
