"""Numbers: the quantities a text states, and which of those of two texts belong together."""
