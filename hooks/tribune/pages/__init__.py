"""The pages of an archive: for each subject its figures, and what its template receives."""
