"""Changes to files of letters, as pure functions from text to text: a new letter, canonical form, renames."""
