"""The recipes that make the embedded weights."""
