"""The process in which `guarded` lets a reader work where it cannot fork: `python -m dossier.ingest.child`.

It reads one line of JSON (which reader, the file's name, the limits), then the file's bytes; it writes the answer.
"""

import importlib
import json
import sys

from dossier.ingest.drafts import Given, Limits, Reader
from dossier.ingest.guarded import answer, bound_process


def main() -> None:
    """Read the order, do it, answer."""
    order = json.loads(sys.stdin.buffer.readline())
    module = order.pop("module")
    if not module.startswith(("dossier.ingest.", "tests.ingest.")):
        raise SystemExit(2)
    reader: Reader = getattr(importlib.import_module(module), order.pop("reader"))()
    name = order.pop("name")
    limits = Limits(**order)
    bound_process(limits)
    sys.stdout.buffer.write(answer(reader, Given(name, sys.stdin.buffer.read(), limits)))


if __name__ == "__main__":
    main()
