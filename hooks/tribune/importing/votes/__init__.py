"""Votes and the positions of organisations, read from the blocks of one letter (issue 4 §4)."""
