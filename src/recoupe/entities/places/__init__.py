"""Words that name a place -> where it lies, no finer than they say, or every place that they might mean."""
