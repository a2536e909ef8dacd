"""The ballots: each one in words, and the register of all."""
