from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest

from dossier.model.plain import Damaged, pack, unpack


class _Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class _Inner:
    day: date | None
    colour: _Colour


@dataclass(frozen=True, slots=True)
class _Outer:
    text: str
    inner: tuple[_Inner, ...]
    pair: tuple[int, float]
    words: frozenset[str]
    raw: bytes | None = b"\x00\xff"
    sure: bool = True


@pytest.mark.parametrize("text", ["", "plain", "é “ ” \u00a0 日本", "\udcff half a pair", "\x00 \n"])
def test_a_value_comes_back_as_it_was(text: str) -> None:
    inner = (_Inner(date(2023, 1, 10), _Colour.RED), _Inner(None, _Colour.RED))
    value = _Outer(text, inner, (3, 0.5), frozenset({"b", "a"}))
    assert unpack(_Outer, pack(_Outer, value)) == value


def test_equal_values_are_packed_alike() -> None:
    one, other = (_Outer("", (), (1, 1.0), frozenset(words)) for words in ("abcdef", "fedcba"))
    assert pack(_Outer, one) == pack(_Outer, other)


@pytest.mark.parametrize("damage", [b"", b"no zlib", pack(str, "text"), pack(tuple[int, ...], (1, 2))])
def test_what_is_damaged_or_of_another_type_is_told(damage: bytes) -> None:
    with pytest.raises(Damaged, match="is damaged"):
        unpack(_Outer, damage)


def test_a_type_that_is_no_data_is_refused() -> None:
    with pytest.raises(TypeError, match="cannot be laid aside"):
        pack(object, object())
