"""The command line: the same work as the window, through the same review modules."""
