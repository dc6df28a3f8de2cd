"""Notes that cannot be written where they belong, in a file beside: the last way not to lose them."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from dossier.errors import StorageError
from dossier.model.notes import Placed
from dossier.model.wording import marked
from dossier.services.text_files import write_whole
from dossier.services.webannotation import to_web_annotations


def save_aside(dossier: str, title: str, notes: Sequence[Placed], folders: Iterable[Path], why: StorageError) -> None:
    """Write notes into a file that they can be imported from, in the first folder that takes it.

    Without any, only some that were taken away could not be written. Raises StorageError, which says where they are.
    """
    if not notes:
        raise StorageError(str(why), marked("Notes that you took away last will be there again.")) from why
    text = json.dumps(to_web_annotations(dossier, title, notes), ensure_ascii=False, indent=1)
    name = f"dossier-notes-{datetime.now():%Y%m%d-%H%M%S-%f}.json"
    for folder in folders:
        try:
            write_whole(folder / name, text)
        except OSError:
            continue
        hint = marked("Notes that could not be written are in {file}: import them from there.", file=folder / name)
        raise StorageError(str(why), hint) from why
    lost = marked("Notes that could not be written are lost: no other folder took them either.")
    raise StorageError(str(why), lost) from why
