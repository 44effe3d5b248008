"""The pieces of a printed document: what the view is made of and both renderers print.

Plain frozen data without behaviour. A renderer has one function per node; it never decides what is
said, only how it looks. Every string is literal text: `*`, `#`, `<`, `{{` in it mean themselves.
"""

from .blocks import (
    Block,
    Column,
    Contents,
    ContentsEntry,
    Fact,
    Facts,
    Figure,
    ForeignPages,
    Heading,
    List,
    ListItem,
    ListStyle,
    PagePicture,
    Paragraph,
    ParagraphStyle,
    Quote,
    Signature,
    Signatures,
    Table,
)
from .document import (
    Asset,
    Mark,
    Section,
    Strip,
    View,
)
from .inline import (
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Strong,
    Text,
)

__all__ = [
    "Asset",
    "Block",
    "Column",
    "Contents",
    "ContentsEntry",
    "Emphasis",
    "Fact",
    "Facts",
    "Figure",
    "ForeignPages",
    "Heading",
    "Inline",
    "LineBreak",
    "Link",
    "List",
    "ListItem",
    "ListStyle",
    "Mark",
    "PagePicture",
    "Paragraph",
    "ParagraphStyle",
    "Quote",
    "Section",
    "Signature",
    "Signatures",
    "Strip",
    "Strong",
    "Table",
    "Text",
    "View",
]
