"""What a sentence says of organisations: how each of them voted."""
