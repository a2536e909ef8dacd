"""The web form at ``/admin/``: Sveltia CMS, served by the site itself, which asks nothing of any other host."""
