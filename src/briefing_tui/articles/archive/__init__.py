"""Reading of zipped formats with the standard library alone: Word documents, OpenDocument texts and EPUB books."""
