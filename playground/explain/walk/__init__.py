"""An answer followed through its transformer, from tokens to probability, in six stops."""
