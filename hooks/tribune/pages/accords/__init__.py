"""Who signs with whom, who votes as whom."""
