"""Facts and rules in plain words: read, worked out by engines, explained and said back."""
