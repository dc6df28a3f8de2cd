"""Whether a `.dossier` file is whole and says what was built; never raises on bad data."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dossier.bundle.fingerprint import content_hash
from dossier.bundle.opening import SafeConnection
from dossier.bundle.places import count_findings, place_findings
from dossier.bundle.reader import BundleReader
from dossier.errors import DossierError
from dossier.model.dossier import DossierInfo, Statistics


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found: `findings` are sentences, none when the file is whole."""

    path: Path
    info: DossierInfo | None = None
    statistics: Statistics | None = None
    findings: tuple[str, ...] = ()
    hint: str = ""

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def check(path: Path) -> CheckReport:
    """Look at every page, every row and every span of a file."""
    try:
        with BundleReader(path) as reader:
            findings = (*_storage_findings(path, reader.info), *count_findings(reader), *place_findings(reader))
            return CheckReport(path, reader.info, reader.statistics, findings, _hint(findings))
    except DossierError as error:
        return CheckReport(path, findings=(str(error),), hint=error.hint)
    except Exception as error:  # whatever a stranger's file makes of it, the answer is "not whole"
        findings = (f"{path} is damaged ({error}).",)
        return CheckReport(path, findings=findings, hint=_hint(findings))


def is_as_built(path: Path) -> bool:
    """Whether the content hash is right: 0.3 s for 100 MB, to be asked once for each new file."""
    try:
        with BundleReader(path) as reader:
            return not _hash_findings(path, reader.info)
    except DossierError:
        return False


def _storage_findings(path: Path, info: DossierInfo) -> tuple[str, ...]:
    with closing(SafeConnection(path, seconds=600)) as connection:
        try:  # a quick_check does not compare indexes with their tables
            pages = [str(row[0]) for row in connection.rows("PRAGMA integrity_check(5)")]
            dangling = connection.rows("PRAGMA foreign_key_check")
        except sqlite3.Error as error:
            return (f"Its pages cannot be read ({error}).",)
    if pages != ["ok"]:
        return tuple(f"Its pages are damaged: {' '.join(page.split())}." for page in pages)
    if dangling:
        pairs = Counter((row[0], row[2]) for row in dangling)
        return tuple(f"In “{a}”, {n:,} point to something in “{b}” that is not there." for (a, b), n in pairs.items())
    return _hash_findings(path, info)


def _hash_findings(path: Path, info: DossierInfo) -> tuple[str, ...]:
    with closing(SafeConnection(path, seconds=600)) as connection:
        try:
            found = content_hash(connection.raw, connection.start_clock)
        except (sqlite3.Error, ValueError) as error:
            return (f"Its contents cannot be read to the end ({error}).",)
    if found != info.content_hash:
        return ("Its contents are not what was built: the content hash differs.",)
    return ()


def _hint(findings: tuple[str, ...]) -> str:
    return "Copy it again from where it came, or build it again." if findings else ""
