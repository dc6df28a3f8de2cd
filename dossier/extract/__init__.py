"""Articles to facts: names, linking, times, events, reuse. Pure and deterministic."""
