"""English, Chinese, formulas, orders and weights in; a program out, or why not."""
