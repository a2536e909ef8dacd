"""What each person said, and for whom."""
