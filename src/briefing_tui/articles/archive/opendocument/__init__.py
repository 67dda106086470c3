"""Reading of the markup of OpenDocument texts (ISO/IEC 26300, OASIS OpenDocument 1.3)."""
