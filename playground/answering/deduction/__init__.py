"""Questions about facts and rules: each theory with its engine, and the answer with its proof."""
