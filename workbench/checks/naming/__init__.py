"""Naming: what a document's lines tell of its names, for the check of names."""
