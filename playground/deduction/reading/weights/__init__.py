"""How likely a sentence says that it is."""
