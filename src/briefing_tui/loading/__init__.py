"""Files become values: bytes are read, YAML becomes nodes with places, nodes become a Briefing or problems."""
