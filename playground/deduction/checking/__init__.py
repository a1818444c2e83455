"""A model's reasoning checked step by step against a text."""
