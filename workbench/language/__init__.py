"""What is known of languages: scripts, numbers, sentences, crawler glosses; knows no project."""
