"""Packing of texts and files: zlib, and never more memory at unpacking than was announced."""

import zlib
from pathlib import Path

LARGEST = 256 * 1024 * 1024
"""Bytes of the largest file that is unpacked."""
LARGEST_TEXT = 80_000_000
"""Bytes of the largest text: readers take 20,000,000 of a file, in which a character may be one and is four here."""

_LEVEL = 6  # of zlib: its own middle
_CHUNK = 1 << 20


def pack(data: bytes) -> bytes:
    """Return `data` compressed."""
    return zlib.compress(data, _LEVEL)


def pack_file(path: Path) -> bytes:
    """Return what stands in a file compressed, never holding more of it than a chunk; raises OSError."""
    packer = zlib.compressobj(_LEVEL)
    with path.open("rb") as file:
        packed = [packer.compress(chunk) for chunk in iter(lambda: file.read(_CHUNK), b"")]
    return b"".join([*packed, packer.flush()])


def unpack(packed: bytes, size: int, most: int = LARGEST) -> bytes:
    """Return what was packed; raises ValueError when it is not whole or not exactly `size` bytes."""
    if not 0 <= size <= most:
        raise ValueError(f"{size} bytes are more than may be unpacked")
    stream = zlib.decompressobj()
    try:
        data = stream.decompress(packed, size + 1)  # one more, so that the checksum after the last is read
    except zlib.error as error:
        raise ValueError("packed bytes are damaged") from error
    if len(data) != size or not stream.eof:
        raise ValueError(f"packed bytes are not the {size} announced")
    return data
