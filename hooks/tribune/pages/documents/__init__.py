"""Communiqués, dossiers and press reviews."""
