"""Loading of YAML files: bytes to text, text to nodes with locations, nodes to domain values or problems."""
