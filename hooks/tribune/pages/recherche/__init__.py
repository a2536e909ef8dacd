"""What the search knows, and its page."""
