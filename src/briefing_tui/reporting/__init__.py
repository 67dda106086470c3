"""What a check found, in the forms in which people, editors and code hosts take it."""
