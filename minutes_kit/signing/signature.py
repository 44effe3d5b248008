"""What a signature in a PDF says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..problems import Fault, Words

_BROKEN = Words("treść pod nim zmieniono", "what it covers was changed")
_OUT_OF_TIME = Words("certyfikat był wtedy nieważny", "the certificate was not valid at that time")
_UNREADABLE = Words("nie da się go odczytać", "it cannot be read")
_NAMELESS = Words("bez nazwiska", "without a name")


class Later(StrEnum):
    """What was added to the file after a signature."""

    NOTHING = "nothing"
    SIGNATURES = "signatures"
    """Further signatures, time stamps, or what keeps them verifiable; the document is the one signed."""
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature. `name` and `organisation` are those of the certificate, vouched for by nobody here.

    `moment` is what the signer's clock said. `intact` means that the bytes under the signature are
    those that were signed, by the holder of the certificate's key. `later` is what came afterwards.
    Whether the issuer is to be trusted is not checked: no list of trusted issuers is fetched.
    `certifies` tells a signature that forbids later changes. `stamp` tells the time stamp of a server.
    """

    name: str
    organisation: str
    issuer: str
    moment: datetime | None
    reason: str
    place: str
    intact: bool
    later: Later
    certifies: bool
    stamp: bool
    valid_from: datetime
    valid_until: datetime
    algorithm: str

    @property
    def whole(self) -> bool:
        """Whether it covers the file to its last byte."""
        return self.later is Later.NOTHING

    @property
    def holds(self) -> bool:
        """Whether what it covers is unchanged, and nothing but signatures came after it."""
        return self.intact and self.later is not Later.CHANGES

    @property
    def valid_then(self) -> bool:
        """Whether the certificate was valid at the moment of the signer's clock."""
        return self.moment is not None and self.valid_from <= self.moment <= self.valid_until


def signature_faults(signatures: Sequence[Signature], present: int) -> Iterator[Fault]:
    """What is wrong with the signatures of a file in which `present` stand, unreadable ones included."""
    for one in signatures:
        if not one.intact:
            yield Fault("MK-Z97", params={"name": one.name, "reason": _BROKEN})
        elif one.later is Later.CHANGES:
            yield Fault("MK-Z98", params={"name": one.name})
        elif one.moment is not None and not one.valid_then:
            yield Fault("MK-Z97", params={"name": one.name, "reason": _OUT_OF_TIME})
    if present > len(signatures):
        yield Fault("MK-Z97", params={"name": _NAMELESS, "reason": _UNREADABLE})


def as_data(signature: Signature) -> dict[str, object]:
    """For JSON. `trusted` is null, as it is not checked."""
    return {
        "name": signature.name,
        "organisation": signature.organisation,
        "issuer": signature.issuer,
        "moment": signature.moment and signature.moment.isoformat(),
        "reason": signature.reason,
        "place": signature.place,
        "holds": signature.holds,
        "intact": signature.intact,
        "whole": signature.whole,
        "later": str(signature.later),
        "certifies": signature.certifies,
        "stamp": signature.stamp,
        "trusted": None,
        "certificate": {
            "valid_from": signature.valid_from.isoformat(),
            "valid_until": signature.valid_until.isoformat(),
            "valid_then": signature.valid_then,
            "algorithm": signature.algorithm,
        },
    }
