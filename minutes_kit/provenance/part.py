"""How a Word document carries its manifest: a customXml part, which Word keeps when it saves the document.

The JSON is the text of the part's one element; the item's properties name the namespace, so that programs
find the part among others (ECMA-376-1, 15.2.5 and 15.2.6).
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

NAMESPACE = "https://minutes-kit.invalid/manifest/1"
ROOT = f"{{{NAMESPACE}}}manifest"

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ITEM_ID = "{5B0E9C1A-6D1F-4C57-9B57-4D4B2D6B6974}"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def item(manifest: bytes) -> bytes:
    """The part itself. What XML cannot hold can only stand in a text of the JSON, and is escaped there."""
    text = _ILLEGAL.sub(lambda found: f"\\u{ord(found[0]):04x}", manifest.decode())
    return f'{_DECLARATION}<manifest xmlns="{NAMESPACE}">{escape(text)}</manifest>'.encode()


def item_properties() -> bytes:
    """What stands beside the part."""
    return (
        f'{_DECLARATION}<ds:datastoreItem xmlns:ds="{_PROPERTIES}" ds:itemID="{_ITEM_ID}">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
