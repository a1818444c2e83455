"""One dial: ways to remember the words before, each in a file of its own, in plain torch.

In:  vectors of tokens, batch × time × width
Out: at each time a vector of what came until then, of the same shape; and what one may look at
"""
