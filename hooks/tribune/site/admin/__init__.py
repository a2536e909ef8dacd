"""The web form at ``/admin/``: Sveltia CMS, which the site serves itself, and which asks nobody else."""
