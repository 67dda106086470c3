"""The screens: the reader itself, and the windows that open over it."""
