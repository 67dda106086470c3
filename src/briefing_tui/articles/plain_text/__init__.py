"""Reading of text files, plain or in Markdown: headings, paragraphs, lists and code."""
