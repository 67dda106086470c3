"""A language model on this machine that may choose otherwise than the rules, within what the article says."""
