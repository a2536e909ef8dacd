"""Text → model: files are read, checked in three passes (syntax, shape, references), and become records."""
