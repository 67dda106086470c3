"""Reading of PDF files: characters with their places, put together to lines, columns, paragraphs, notes and tables."""
