"""Attribution: who says what an article tells, how, and how sure."""
