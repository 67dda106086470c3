"""Quotes are found in an article, and it is said how well each was found."""
