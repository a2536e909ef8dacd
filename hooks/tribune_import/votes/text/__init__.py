"""From blocks to windows: plain sentences with their organisations and numbers marked, places kept."""
