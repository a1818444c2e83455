"""The lab: a small language model, made step by step and trained while one watches.

From text to model in this order: corpora/ (what is read), cutting.py (tokens), vectors/ (words as
points), contexts/ (what remembers the words before), course.py (what is learnt), training.py, and
then writing.py (a text from the distribution) and examining.py (the prover marks the student).
"""
