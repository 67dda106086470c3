"""The values the program speaks of: frozen, without input, output or clock."""
