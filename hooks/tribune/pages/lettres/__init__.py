"""The page of a lettre: its neighbours, its authors, how it is cited."""
