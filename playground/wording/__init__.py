"""What solvers say, in English and Chinese: one table, and how its blanks are filled."""
