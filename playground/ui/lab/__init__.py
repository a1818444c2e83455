"""What the lab shows, drawn: curves, rows, a cut text, what a model writes. Without gradio."""
