"""Signatures in words, two lines each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..signing import Signature
from .texts import text


def signature_lines(signatures: Sequence[Signature], language: str) -> Iterator[str]:
    """Who, when, and whether the file is still the one that was signed; then the certificate."""
    for number, one in enumerate(signatures, 1):
        who = f"{one.name} ({one.organisation})" if one.organisation else one.name
        kind = text("time stamp" if one.stamp else "signature", language)
        moment = f"{one.moment:%Y-%m-%d %H:%M %Z}" if one.moment else text("no moment", language)
        facts = [who, moment, *filter(None, (one.reason, one.place)), text(_state(one), language)]
        yield f"{kind} {number}: {', '.join(facts)}"
        yield "  " + text(
            "certificate of signature",
            language,
            issuer=one.issuer,
            begin=f"{one.valid_from:%Y-%m-%d}",
            end=f"{one.valid_until:%Y-%m-%d}",
            algorithm=one.algorithm,
        )


def _state(one: Signature) -> str:
    if not one.holds:
        return "signature broken"
    return "signature whole" if one.whole else "signature followed"
