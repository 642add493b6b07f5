"""Words for a decided act: the built-in voice, and a model's voice with a guard before every sentence."""
