"""The commands of the program, the only package that prints; each combines the packages below it."""
