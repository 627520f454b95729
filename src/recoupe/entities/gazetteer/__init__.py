"""A million names of places in one file, asked by spelling."""
