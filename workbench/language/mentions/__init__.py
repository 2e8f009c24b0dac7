"""Where names stand in a text: in scripts with capitals, and among Han characters."""
