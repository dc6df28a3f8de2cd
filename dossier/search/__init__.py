"""Questions to hits. The only package that imports Whoosh."""
