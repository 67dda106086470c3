"""Events: what a statement tells of, its pane, and the fields that follow from what it tells."""
