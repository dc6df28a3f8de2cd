"""A second session shows an article of its own and shares everything else with the first one, both ways."""

from dossier.model.query import Answer, Query
from dossier.services.linking import LinkedSession
from dossier.services.session import Session


def test_it_shows_what_stands_beside_and_follows_it() -> None:
    main = Session()
    main.open_article("a")
    main.show_beside("b", (3, 5))
    other = LinkedSession(main)
    assert (other.state.article, other.state.place) == ("b", (3, 5))
    main.open_article("c")
    assert other.state.article == "b"
    main.show_beside("d")
    assert (other.state.article, other.state.place) == ("d", None)


def test_what_is_asked_in_one_is_seen_in_both() -> None:
    main = Session()
    main.show_beside("b")
    other = LinkedSession(main)
    main.ask("ship")
    answer = Answer(Query("ship"))
    main.answered(answer)
    assert other.state.answer is answer
    other.show_entity("person:x")
    other.toggle_kind("person")
    assert main.state.entity == "person:x"
    assert main.state.hidden_kinds == other.state.hidden_kinds
    other.ask("harbour")
    assert main.state.query.text == "harbour"


def test_walking_in_it_changes_what_stands_beside_and_nothing_else() -> None:
    main = Session()
    main.open_article("a")
    main.show_beside("b")
    other = LinkedSession(main)
    other.open_passage("c", 2)
    assert (main.state.article, main.state.beside) == ("a", "c")
    assert (other.state.article, other.state.passage) == ("c", 2)


def test_one_that_left_follows_no_longer() -> None:
    main = Session()
    main.show_beside("b")
    other = LinkedSession(main)
    other.leave()
    main.ask("ship")
    assert other.state.query.text == ""


def test_what_is_asked_again_in_one_is_told_again_in_both_once() -> None:
    main = Session()
    main.show_event("event:x", "a")
    main.show_beside("b", (3, 9))
    other = LinkedSession(main)
    told: list[tuple[str, tuple[str, ...]]] = []
    main.connect(lambda change: told.append(("main", change.again)))
    other.connect(lambda change: told.append(("other", change.again)))
    other.show_event("event:x")
    assert sorted(told) == [("main", ("event",)), ("other", ("event",))]
    told.clear()
    main.show_event("event:x")
    assert sorted(told) == [("main", ("event",)), ("other", ("event",))]
    told.clear()
    main.show_beside("b", (3, 9))
    assert sorted(told) == [("main", ("beside_place",)), ("other", ("place",))]
