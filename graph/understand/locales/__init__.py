"""The languages that can be understood: one file each, words and rules only."""
