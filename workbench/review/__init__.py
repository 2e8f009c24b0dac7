"""Use cases: intake, session, inspection, assessment, delivery."""
