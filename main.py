"""Open the window: on the built-in dossier, on a `.dossier` file, or on a folder or files of articles."""

import sys

from dossier.bootstrap import ensure

if __name__ == "__main__":
    ensure()
    from dossier.ui.app import main

    sys.exit(main(sys.argv[1:]))
