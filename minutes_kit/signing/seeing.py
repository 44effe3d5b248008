"""The signatures of any finished file, as `verify` tells them: also where nothing can check them."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import MissingProgramError
from ..problems import Fault
from .extra import needed
from .presence import signatures_present
from .signature import Signature, signature_faults


@dataclass(frozen=True, slots=True)
class Seen:
    """`faults` are wrong signatures, and (a warning) those that nobody could check, without the extra."""

    signatures: tuple[Signature, ...] = ()
    faults: tuple[Fault, ...] = ()


def seen(document: bytes) -> Seen:
    """What the signatures of a document say; without any, or of no PDF, one look through its bytes tells."""
    present = signatures_present(document)
    if not present:
        return Seen()
    try:
        needed()
    except MissingProgramError:
        return Seen(faults=(Fault("MK-Z99", params={"count": present}),))
    from .reading import signatures_of

    found = signatures_of(document)
    return Seen(found, tuple(signature_faults(found, present)))
