"""Dates of prose: where a statement names a time, and the same time in EDTF."""
