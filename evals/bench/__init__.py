"""Figures measured from outside, on what really runs."""
