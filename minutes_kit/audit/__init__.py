"""The finished document held against its funder's rules: measured from the file, not from what was meant.

`pages` and `office` read a PDF and a DOCX, `shapes` and `blocks` recognise marks in them, `strips` and
`finding` tell which mark stands where, `rules` and `wording` what is wrong with it.
"""

from .auditing import audit, audit_faults
from .reading import read_document
from .result import Audit, MarkSeen, PageSeen, as_data
from .sources import Given, expectations_of, expectations_of_projects

__all__ = [
    "Audit",
    "Given",
    "MarkSeen",
    "PageSeen",
    "as_data",
    "audit",
    "audit_faults",
    "expectations_of",
    "expectations_of_projects",
    "read_document",
]
