"""Files → values that keep their place, and the problems that are found there."""
