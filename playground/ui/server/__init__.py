"""Who may ask the page what, how much and from where, before any question is read."""
