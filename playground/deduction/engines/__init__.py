"""What follows from a program: forward chaining, clingo, ProbLog, z3, places of an order."""
