"""What a model is told and what the product knows: content from YAML (``load``), prompts from templates."""
