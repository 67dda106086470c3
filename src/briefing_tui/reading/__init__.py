"""Where the reader stands and how it moves: pure steps from a state and an intent to the next state."""
