"""What is known of names: renderings with their evidence, romanisation, and how names sound."""
