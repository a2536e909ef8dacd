"""Archive → tables: pure functions, each table with a total order and its unknowns counted apart."""
