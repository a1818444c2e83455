"""Answers and conversations to take along: text, Markdown, JSON, one HTML file, SVG.

Pure functions without gradio, so that the command line has them too.
"""

FORMATS = ("markdown", "json", "html")
"""The files that a conversation can become (files.py)."""
