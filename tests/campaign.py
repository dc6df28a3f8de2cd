"""How long properties are tried: briefly in the test command, as long as wished in a campaign."""

import os


def examples(short: int) -> int:
    """Return how many examples a property is tried on: `short`, times what DOSSIER_CAMPAIGN says."""
    return short * int(os.environ.get("DOSSIER_CAMPAIGN", "1"))
