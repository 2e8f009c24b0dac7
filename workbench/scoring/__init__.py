"""Quality figures: reference metrics and the reviewer's effort."""
