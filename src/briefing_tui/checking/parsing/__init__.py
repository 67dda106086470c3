"""What the rules read in a single English sentence: its words, phrases and verbs, and how it tells an event."""
