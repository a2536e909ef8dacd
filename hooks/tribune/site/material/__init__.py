"""What people who know Material for MkDocs write in a text: tabs, tasks, grids, icons, annotations."""
