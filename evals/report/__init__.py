"""What a run leaves behind for reading: a page, tables, logs, and the comparison of two runs."""
