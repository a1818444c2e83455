"""Words as points: those that stand among the same words come to lie near each other.

In:  a corpus cut into words
Out: a vector a word; nearest.py says which are near, and what the words' plane looks like
"""
