"""The feeds, and the page that leads to them."""
