"""Pure functions that draw: values of the domain come in, lines of text with roles go out."""
