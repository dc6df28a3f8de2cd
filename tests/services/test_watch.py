import pytest

from dossier.errors import Cancelled
from dossier.services.watch import Progress, Watch, time_in_words


def _told(steps: list[tuple[float, int]], total: int = 20_000) -> list[Progress]:
    """Return what is told when so much is done at such seconds."""
    told: list[Progress] = []
    clock = [0.0]
    watch = Watch(told.append, None, lambda: clock[0])
    for seconds, done in steps:
        clock[0] = seconds
        watch.tell("Reading files", total, done)
    return told


def test_it_tells_how_fast_it_goes_and_how_long_it_takes() -> None:
    last = _told([(0, 0), (2, 420), (4, 840), (6, 1240)])[-1]
    assert last.told == "Reading files: 1,240 of 20,000 - 207 a second - about 2 min left"


def test_what_was_done_before_it_began_does_not_count_as_fast() -> None:
    last = _told([(0, 19_000), (10, 19_050)])[-1]
    assert (last.rate, last.left) == (5.0, 190.0)
    assert last.told.endswith("- 5.0 a second - about 3 min left")


def test_the_rate_follows_the_last_seconds() -> None:
    last = _told([(0, 0), (100, 10_000), (110, 10_010), (120, 10_020), (130, 10_030)])[-1]
    assert last.rate == 1.0


def test_at_first_and_where_nothing_is_known_no_time_is_guessed() -> None:
    assert [p.told for p in _told([(0, 0), (1, 500)])] == ["Reading files: 0 of 20,000", "Reading files: 500 of 20,000"]
    assert [p.told for p in _told([(0, 0), (9, 0)], total=0)] == ["Reading files"] * 2


@pytest.mark.parametrize(
    ("total", "rate", "words"),
    [
        (46_466, 3400.0, "Reading files: 12 of 46 MB - 3.4 MB a second"),
        (46_466, 0.0, "Reading files: 12 of 46 MB"),
        (9_900, 3400.0, "Reading files: 12,345 of 9,900 kB - 3,400 kB a second"),
    ],
)
def test_files_are_told_by_their_sizes(total: int, rate: float, words: str) -> None:
    assert Progress("Reading files", 12_345, total, rate, kilobytes=True).told == words


def test_another_stage_begins_anew() -> None:
    told: list[Progress] = []
    clock = [0.0]
    watch = Watch(told.append, None, lambda: clock[0])
    watch.tell("Reading files", 10, 0)
    clock[0] = 5.0
    watch.tell("Reading files", 10, 10)
    watch.tell("Finding events", 10, 0)
    assert told[-1].rate == 0.0


def test_a_wish_to_stop_is_heard_at_each_step_of_a_serial_stage() -> None:
    wish = [False]
    tick = Watch(None, lambda: wish[0]).ticker("Linking names", 3)
    tick()
    wish[0] = True
    with pytest.raises(Cancelled):
        tick()


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (59, "59 s"), (61, "1 min"), (3599, "1 h 0 min"), (3700, "1 h 2 min")]
)
def test_time_is_told_as_people_say_it(seconds: float, words: str) -> None:
    assert time_in_words(seconds) == words
