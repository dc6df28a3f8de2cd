"""Use cases: building, opening, searching, the session. No Qt, no threads of their own."""
