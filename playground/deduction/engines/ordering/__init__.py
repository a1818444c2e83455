"""Which places of an order are possible, and what holds in all of them."""
