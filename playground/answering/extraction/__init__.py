"""Spans and events that were found, as an answer."""
