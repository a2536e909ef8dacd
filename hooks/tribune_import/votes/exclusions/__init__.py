"""What is no vote of this letter, or must be left to a person."""
