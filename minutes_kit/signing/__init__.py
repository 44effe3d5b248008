"""Electronic signatures of finished PDF files: put on as the last step, and read back.

`opening` and `card` open a key, `certificates` says whether it may sign, `applying` signs, `reading` tells
what stands in a signed file; these need the extra "sign". `step`, `seeing` and `presence` are the ways in,
and do without it for as long as nothing is signed.
"""

from .keys import Key, Pkcs12, Token
from .presence import only_grows, signatures_present, unless_signed
from .seeing import Seen, seen
from .signature import Later, Signature, as_data
from .step import last_step

__all__ = [
    "Key",
    "Later",
    "Pkcs12",
    "Seen",
    "Signature",
    "Token",
    "as_data",
    "last_step",
    "only_grows",
    "seen",
    "signatures_present",
    "unless_signed",
]
