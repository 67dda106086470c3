"""Reading of source files: text and Markdown become articles of blocks, with a map back to the file's characters."""
