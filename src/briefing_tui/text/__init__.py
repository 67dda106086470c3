"""Operations on text of any origin: folding, segmentation into words and sentences, safe display."""
