"""Read a text file that a person gives, with a sentence where it is none; replace a small one whole."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from dossier.errors import InputError
from dossier.model.wording import marked

NOTHING_TAKEN = marked("Nothing was taken over.")


def read_text(path: Path, most: int, hint: str = NOTHING_TAKEN) -> str:
    """Return the text of a file in UTF-8, with or without a byte order mark, or in UTF-16 with one.

    Raises InputError, with `hint`, where it has more than `most` bytes, cannot be read or is no text.
    """
    try:
        if path.stat().st_size > most:
            raise InputError(marked("{file} is larger than {size} MB.", file=path, size=most // 1_000_000), hint)
        data = path.read_bytes()
        return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except OSError as error:
        raise InputError(marked("{file} cannot be read: {why}.", file=path, why=error.strerror), hint) from error
    except UnicodeDecodeError as error:
        raise no_text(path, hint) from error


def no_text(path: Path | str, hint: str = NOTHING_TAKEN) -> InputError:
    """Return that a file is not what was asked for."""
    return InputError(marked("{file} is not text in UTF-8.", file=path), hint)


def write_whole(file: Path, text: str) -> None:
    """Replace a small file in one step, so that a full disk leaves the old one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(file)
