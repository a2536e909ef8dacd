"""An old document → a proposed lettre. Nothing is invented: what is not stated is absent."""
