"""Whole files of questions put to the solvers, and figures of how they did."""
