"""What the rules read of the numbers of a text: their values, units, bounds, dates, and what they count."""
