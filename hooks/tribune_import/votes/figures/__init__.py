"""What a sentence counts: numbers, what they count, and the ballots that they make."""
