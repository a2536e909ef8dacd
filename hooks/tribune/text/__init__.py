"""The Markdown of a page: what it holds, where, and what is wrong in it."""
