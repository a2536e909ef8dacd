"""Tribune: a folder of union letters in Markdown becomes an archive that can be trusted."""
