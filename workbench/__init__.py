"""A desktop workbench for reviewing a draft translation against its source."""

__version__ = "0.1.0"
