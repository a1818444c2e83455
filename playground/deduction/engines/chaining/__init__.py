"""Forward chaining over facts and rules in numbers."""
