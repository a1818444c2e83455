"""What a comparison found, drawn: sentences, tables, charts, one HTML file. Without gradio."""
