"""Literals, rules and orders, said in the language that they were read in."""
