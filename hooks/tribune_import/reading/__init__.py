"""A file → what it says, block by block, as it stands in the file: one module for each kind of file."""
