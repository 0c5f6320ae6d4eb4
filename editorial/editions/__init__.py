"""Project cards and the editions of their form: a card moves to another one, its two stages stand side by side."""
