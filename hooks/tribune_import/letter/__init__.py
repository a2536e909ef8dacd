"""What a letter says of itself: number, session, title, nature, who spoke, who signed, on what."""
