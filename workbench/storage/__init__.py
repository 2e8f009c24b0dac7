"""The project file on disk and the user's settings."""
