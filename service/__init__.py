"""Unsent: rehearse a hard conversation with an ex, and get honest feedback on your own turns."""

__version__ = "0.1.0"
