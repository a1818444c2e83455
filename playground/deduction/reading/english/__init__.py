"""The English grammar: one sentence in, the rules it states out."""
