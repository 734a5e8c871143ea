"""Logs and metrics: a leaf every room may import."""
