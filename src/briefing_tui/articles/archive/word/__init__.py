"""Reading of WordprocessingML, the markup of Word documents (ISO/IEC 29500-1, clause 17)."""
