"""Whole sets of questions put to several minds: who is right more often, and is that chance?"""
