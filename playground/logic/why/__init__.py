"""What stands behind an answer, and what is missing for another."""
