"""The query language for claims: one grammar, read into a query, which is matched, put into words and completed."""
