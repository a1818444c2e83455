"""How a text was understood: said back in plain words, and in the notations of logic."""
