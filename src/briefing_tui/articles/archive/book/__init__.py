"""Reading of the parts of an EPUB book: its package document, its navigation, its chapters (EPUB 2.0.1 and 3.3)."""
