"""Steps of changing notes: what is one step, and what taking one back may still change.

Another window or program may have changed the same notes since. Its words are worth more than a step taken back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from dossier.model.notes import Placed

_TYPING = timedelta(seconds=20)
Step = tuple[tuple[Placed | None, Placed | None], ...]
"""What was before and what is after, for each note that was touched at once."""


def typed_from(last: Step, before: Placed, after: Placed) -> Placed | None:
    """Return what the last step began from where a change goes on with it: a pause in typing is no step."""
    if len(last) != 1 or last[0][1] != before or last[0][0] is None or before.note.colour != after.note.colour:
        return None
    pause = datetime.fromisoformat(after.note.changed) - datetime.fromisoformat(before.note.changed)
    return None if last[0][0].note.colour != before.note.colour or pause > _TYPING else last[0][0]


def fitted(step: Iterable[tuple[Placed | None, Placed | None]], there: Mapping[str, Placed]) -> Step:
    """Return a step from what was left to what is wanted as it fits the notes that are there, by id."""
    pairs = ((left, wanted, there.get(one.note.id)) for left, wanted in step if (one := left or wanted))
    return tuple((found, _merged(left, wanted, found)) for left, wanted, found in pairs)


def _merged(left: Placed | None, wanted: Placed | None, found: Placed | None) -> Placed | None:
    """Return what becomes of a note that was left so: what is wanted, but for what others made of it since."""
    if found is None or (left is not None and left.note == found.note):
        return wanted
    if left is None or (wanted is None and left.note.text != found.note.text):
        return found
    if wanted is None:
        return None
    colour = wanted.note.colour if left.note.colour == found.note.colour else found.note.colour
    text = wanted.note.text if left.note.text == found.note.text else found.note.text
    return replace(found, note=replace(found.note, colour=colour, text=text))
