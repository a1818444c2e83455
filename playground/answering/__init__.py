"""From what a question asks to its answer: what several solvers do alike, below the solvers."""
