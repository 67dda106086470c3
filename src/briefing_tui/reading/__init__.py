"""A reading session without a screen: its state, look-ups in its document, and pure steps to the next state."""
