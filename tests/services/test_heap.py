import sqlite3
from collections.abc import Iterator

import pytest

from dossier.errors import Cancelled
from dossier.model.facts import Name
from dossier.services.heap import ByName, Heap, Passes


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect("", isolation_level=None)
    yield made
    made.close()


def _filled(connection: sqlite3.Connection) -> Heap[Name]:
    heap = Heap(connection, Name)
    for form, count in (("c", 1), ("a", 3), ("b", 1)):
        heap.add(Name(form, count), -count, form)
    return heap


def test_values_come_back_by_number_and_in_their_order(connection: sqlite3.Connection) -> None:
    heap = _filled(connection)
    assert (len(heap), heap[1], heap[-1:]) == (3, Name("a", 3), [Name("b", 1)])
    assert [name.form for name in heap] == ["c", "a", "b"]
    with pytest.raises(IndexError):
        heap[3]


def test_ordered_they_stand_by_their_keys_and_the_old_room_is_empty(connection: sqlite3.Connection) -> None:
    heap = _filled(connection)
    ordered = heap.ordered()
    assert [name.form for name in ordered] == ["a", "b", "c"]
    assert (ordered[0], len(ordered), len(heap), list(heap)) == (Name("a", 3), 3, 0, [])


def test_two_heaps_do_not_meet(connection: sqlite3.Connection) -> None:
    one, other = _filled(connection), _filled(connection)
    other.add(Name("d", 1))
    assert (len(list(one)), len(list(other))) == (3, 4)


def test_values_with_the_same_second_key_are_known_and_can_be_replaced(connection: sqlite3.Connection) -> None:
    heap = _filled(connection)
    assert heap.alike() == []
    heap.add(Name("a", 9), 0, "a")
    assert heap.alike() == [[1, 3]]
    assert heap[3] == Name("a", 9)
    heap.put(3, Name("d", 9), 0, "d")
    assert (heap[3], heap.alike()) == (Name("d", 9), [])
    assert [name.form for name in heap.ordered()] == ["a", "b", "c", "d"]


def test_walking_through_can_be_stopped_at_any_value(connection: sqlite3.Connection) -> None:
    seen: list[int] = []

    def tick() -> None:
        seen.append(1)
        if len(seen) == 2:
            raise KeyboardInterrupt

    heap = Heap(connection, Name, tick)
    for n in range(5):
        heap.add(Name("x", n))
    with pytest.raises(KeyboardInterrupt):
        list(heap)


def test_ordering_many_can_be_stopped_and_loses_none(connection: sqlite3.Connection) -> None:
    wishes: list[Exception] = []

    def tick() -> None:
        if wishes:
            raise wishes[0]

    many = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c LIMIT 200000) SELECT n % 7, n, '' FROM c"
    heap = Heap(connection, Name, tick, many)
    wishes.append(Cancelled("Stopped."))
    with pytest.raises(Cancelled):
        heap.ordered()
    assert len(heap) == 200_000


def test_what_is_looked_up_by_name_is_loaded_when_asked_for() -> None:
    loaded: list[int] = []

    def load(number: int) -> str:
        loaded.append(number)
        return f"value {number}"

    values = ByName({"a": 0, "b": 7}, load)
    assert (list(values), len(values), "c" in values, loaded) == (["a", "b"], 2, False, [])
    assert (values["b"], values.get("c"), loaded) == ("value 7", None, [7])


def test_passes_load_anew_each_time() -> None:
    loads: list[int] = []

    def load() -> Iterator[int]:
        loads.append(1)
        yield from (1, 2)

    passes = Passes(load)
    assert (list(passes), list(passes), len(loads)) == ([1, 2], [1, 2], 2)
