"""Why an answer holds, and what is missing for another."""
