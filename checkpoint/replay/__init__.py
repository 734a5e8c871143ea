"""Stored calls, run again: recorded as they happen, replayed through today's code."""
