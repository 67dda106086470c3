"""What can be done with a text of any origin: folded, cut into words and sentences, made safe to show."""
