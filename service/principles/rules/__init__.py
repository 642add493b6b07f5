"""What is looked for in a turn and in the lines before it, as patterns: one module a subject."""
