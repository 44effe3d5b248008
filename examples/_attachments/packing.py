"""An Office file with the same bytes every time: sorted out of clocks, inner workbooks included."""

from __future__ import annotations

import io
import re
import zipfile

MOMENT = "2011-06-28T12:00:00Z"
_ZIP_DATE = (2011, 6, 28, 12, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def fixed(package: bytes) -> bytes:
    """The package with one date everywhere: in the entries of the archive and in its properties."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(".xlsx"):
                content = fixed(content)
            elif name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>" + MOMENT.encode() + rb"\g<2>", content)
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()
