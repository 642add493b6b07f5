"""What a reply can take up of a turn: from the rules' hits and the words to ``service.points.Point``."""
