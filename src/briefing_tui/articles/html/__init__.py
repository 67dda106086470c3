"""Reading of web pages: HTML and XHTML."""
