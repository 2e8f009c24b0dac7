"""The checks, their catalogue and what a check is handed."""
