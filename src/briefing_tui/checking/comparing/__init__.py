"""What the rules find by laying a sentence of a claim beside those of its quotes."""
