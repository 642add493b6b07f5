"""Who gets in, when the service runs for more people than the one at this machine (hosted mode)."""
