"""The window: a thin skin of Qt over the review floor."""
