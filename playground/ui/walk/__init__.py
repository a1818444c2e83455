"""The walk through a transformer as it is drawn, a file a stop."""
