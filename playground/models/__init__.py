"""Models: from an id to weights in memory, on the device there is."""
