"""Reading of articles: a file of any format becomes blocks of text, with a map back to its characters and places."""
