"""The tables of English words by which the rules tell what a sentence says: each module has those of one thing."""
