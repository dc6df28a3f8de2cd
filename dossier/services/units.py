"""Jobs on many articles: what is not done yet is done by workers, laid aside, and what is lost told as a problem."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from dossier.model.article import Article, Problem, Published
from dossier.model.plain import unpack
from dossier.services.analysis import Tools
from dossier.services.heap import Heap
from dossier.services.staging import Kind, Staging
from dossier.services.steps import PackedArticle
from dossier.services.watch import Watch
from dossier.services.workers import Lost, Workers

T = TypeVar("T")

_KB_USUAL = 4  # a file with one article


@dataclass(slots=True, eq=False)
class Entry:
    """An article on its way through a build.

    `key` is where it lies in the store; `names` the key of what was found in it, empty where nothing was, and
    `mentions` the number of its linked names.
    """

    id: str
    key: bytes
    files: tuple[str, ...]
    published: Published
    language: str
    names: bytes = b""
    mentions: int = -1


class Units:
    """Does jobs; `workers` and `staging` are closed by whoever made them."""

    def __init__(self, workers: Workers[Tools], staging: Staging, watch: Watch) -> None:
        self._workers = workers
        self.staging = staging
        self.watch = watch
        self.problems: list[Problem] = []

    def heap(self, kind: type[T]) -> Heap[T]:
        """Return room on the disk for values that are needed only now; the wish to stop is heard at each."""
        return self.staging.heap(kind, self.watch.look)

    def packed(self, entry: Entry) -> PackedArticle:
        """Return an article as it lies in the store."""
        return PackedArticle(self.staging.get(Kind.ARTICLE, entry.key), entry.files, entry.published)

    def article(self, entry: Entry) -> Article:
        """Return an article from the store."""
        return self.packed(entry).unpacked()

    def head(self, entry: Entry) -> Article:
        """Return what an article is called and when it appeared, without its text."""
        return Article(entry.id, entry.files, "", "", (), published=entry.published)

    def found(self, kind: Kind, shape: type[Any], key: bytes) -> Any:
        """Return what a job found, of the type `shape`."""
        return unpack(shape, self.staging.get(kind, key))

    def do(
        self,
        stage: str,
        job: Callable[[Tools, Any], Any],
        kind: Kind,
        entries: Sequence[Entry],
        keys: Sequence[bytes],
        item: Callable[[Entry], Any],
        keep: Callable[[bytes, Any], None] | None = None,
    ) -> None:
        """Do what is not done yet of one job on every article, and `keep` the answers, else put them under `keys`."""
        todo = [n for n, key in enumerate(keys) if not self.staging.has(kind, key)]

        def take(place: int, answer: Any) -> None:
            n = todo[place]
            if isinstance(answer, Lost):
                self.problems.append(_lost_facts(entries[n].files[0], answer))
            elif keep is not None:
                keep(keys[n], answer)
            else:
                self.staging.put(kind, keys[n], answer)

        done = len(keys) - len(todo)

        def tick() -> None:
            self.watch.tell(stage, len(keys), done)

        def taken(place: int, answer: Any) -> None:
            nonlocal done
            take(place, answer)
            done += 1

        self._workers.run(job, (item(entries[n]) for n in todo), len(todo), taken, tick)
        self.staging.commit()
        self.watch.tell(stage, len(keys), len(keys))

    def weighed(
        self,
        stage: str,
        job: Callable[[Tools, Any, Callable[[float], None]], Any],
        items: Iterable[Any],
        weights: Sequence[int],
        total: int,
        take: Callable[[int, Any], None],
    ) -> None:
        """Do one job on items of different weights in kB, of `total` with those that are done already.

        How far it is is told in these weights, with the share that is done of each item in hand.
        """
        shares: dict[int, float] = {}
        done = total - sum(weights)

        def tick() -> None:
            in_hand = sum(weights[place] * share for place, share in shares.items())
            self.watch.tell(stage, total, int(done + in_hand), kilobytes=True)

        def taken(place: int, answer: Any) -> None:
            nonlocal done
            take(place, answer)
            shares.pop(place, None)
            done += weights[place]

        def shared(place: int, share: float) -> None:
            shares[place] = share
            tick()

        self._workers.run(job, items, len(weights), taken, tick, shared, sum(weights) // _KB_USUAL)
        self.staging.commit()
        self.watch.tell(stage, total, total, kilobytes=True)


def _lost_facts(file: str, lost: Lost) -> Problem:
    reason = f"Not all facts of it could be found ({lost.reason})."
    return Problem(file, reason, "It can be read and searched all the same; please report it.")
