"""Where the answers of a model come from in an eval: a script, a recording, or the model itself."""
