"""Pure pages: for each a frozen context and a function that renders it. No I/O, no clock, no HTTP."""
