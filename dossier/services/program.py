"""Which program this is, down to the last rule: what one version made, another makes anew."""

import hashlib
from pathlib import Path

import dossier
from dossier.paths import Paths

_PACKAGE = Path(dossier.__file__).parent


def fingerprint(paths: Paths) -> str:
    """Return a hash of all that decides what is found in a text: the code without its window, and the word lists."""
    digest = hashlib.sha256(dossier.__version__.encode())
    code = (path for path in _PACKAGE.rglob("*.py") if not path.is_relative_to(_PACKAGE / "ui"))
    data = (path for path in paths.resources.rglob("*") if path.is_file())
    for path in (*sorted(code), *sorted(data)):
        digest.update(f"\n{path.name}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
