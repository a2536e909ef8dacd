"""The blocks of a file → those of a letter: noise taken out, broken lines joined, headings recognised."""
