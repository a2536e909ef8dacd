"""What belongs to each theme, over the years and in our words."""
