"""Files become articles: reading text, blocks and the way back to the file."""
