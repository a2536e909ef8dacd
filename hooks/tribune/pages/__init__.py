"""The pages of an archive: for each subject its figures, and what its template receives.

A subject offers ``plans``, and ``site_pages`` lists the subjects: a new kind of page starts there.
"""
