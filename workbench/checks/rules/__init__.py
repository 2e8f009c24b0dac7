"""One module a check; none imports another."""
