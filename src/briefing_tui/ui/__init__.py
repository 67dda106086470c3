"""The reader on the screen: Textual and Rich live here, and nowhere else."""
