"""A writer of small PDFs, so that tests read real ones."""

from collections.abc import Iterable, Sequence

Line = tuple[float, float, float, str]  # x, y, font size, text


def make_pdf(pages: Sequence[Iterable[Line]], info: str = "", count: int | None = None) -> bytes:
    """Return a PDF with these lines; `count` is what it says about its pages, if that is not the truth."""
    first = 4
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages) if count is None else count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, lines in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {first + 2 * n + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        drawn = b"\n".join(_drawn(*line) for line in lines)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    if info:
        objects.append(f"<< {info} >>".encode("cp1252"))
    return file_of(objects, f"/Info {len(objects)} 0 R" if info else "")


def _drawn(x: float, y: float, size: float, text: str) -> bytes:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET".encode("cp1252")


def file_of(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Return a PDF of numbered objects, the first of which is its catalog."""
    content = b"%PDF-1.7\n"
    places = []
    for n, each in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (n, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(content)}\n%%EOF\n".encode()
    return content + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end
