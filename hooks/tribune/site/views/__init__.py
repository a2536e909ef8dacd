"""Indexes → what a template shows: names, addresses, numbers in words. A template computes nothing."""
