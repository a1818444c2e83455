"""Reasoning Playground: two minds, one of rules and one of probabilities, answer one question."""
