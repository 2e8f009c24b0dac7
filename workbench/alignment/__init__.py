"""Pairing the paragraphs of a source with those of its translation."""
