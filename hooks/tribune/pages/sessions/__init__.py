"""What each session examined, and its ballots side by side."""
