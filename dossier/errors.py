"""The few kinds of failure a person can meet, each with a sentence and what to do next."""


class DossierError(Exception):
    """A failure told in one sentence (`str(error)`), with a `hint` that says what to do next."""

    exit_code = 1

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint


class InputError(DossierError):
    """A file or folder that was given cannot be read as news."""

    exit_code = 3


class BundleError(DossierError):
    """A `.dossier` file is not one, is damaged, or is of a newer format."""

    exit_code = 4


class StorageError(DossierError):
    """Something could not be written: no space, no permission, a lock held by another program."""

    exit_code = 5


class LockedError(StorageError):
    """Another program is writing it just now."""


class Cancelled(DossierError):  # noqa: N818 - a wish of the person, not a fault
    """The person stopped it; nothing was changed."""

    exit_code = 130
