"""Claims -> Finding: which claims report one event, who vouches for it, what speaks against it, how it is graded."""
