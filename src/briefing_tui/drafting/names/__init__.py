"""Names: who an article tells of, by tables of known names and by the words around unknown ones."""
