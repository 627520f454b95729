"""Pure text arithmetic: offsets, folding, typographic variants."""
