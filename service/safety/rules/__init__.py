"""The constructions that the screen looks for, one module for each kind; ``rule`` says how to read them."""
