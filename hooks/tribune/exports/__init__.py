"""Records → what leaves the site: feeds, references. Pure functions: the same records, the same bytes."""
