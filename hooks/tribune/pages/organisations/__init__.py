"""What each organisation signed and how it voted."""
