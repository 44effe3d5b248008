"""What the channels take by which offices send documents: how large, how long, of which kind.

No regulation sets most of these figures; `certainty` says where one comes from. MB are millions of bytes, the
stricter of the two readings, as no channel says which it means.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .problems import Words

MEGABYTE = 1_000_000
SIGNATURE_BYTES = 60_000
"""A signature with the certificates of its issuers."""


class Certainty(StrEnum):
    """How far a figure may be trusted."""

    SECONDARY = "secondary"
    """A description of the channel by somebody else than its operator."""
    LOCAL = "local"
    """Told by single offices of their own inbox; others differ."""
    ASSUMED = "assumed"
    """No source was found: our own cautious choice."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes and pages of one file; 0 is no limit."""

    bytes: int = 0
    pages: int = 0

    @property
    def aim(self) -> Limits:
        """What a PDF is made to fit: room is left for a signature, which comes last."""
        return Limits(self.bytes - min(SIGNATURE_BYTES, self.bytes // 10), self.pages)


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel and its limits. `pages` 0: no limit is known. `formats` are those that a report can go in.

    `max_mb` is the room of a whole message. Files sent through it get plain names, of ASCII without spaces.
    """

    name: str
    title: Words
    max_mb: float
    certainty: Certainty
    source: str
    pages: int = 0
    formats: tuple[str, ...] = ("docx", "pdf")


_DELIVERY = "infotuba.pl/uslugi/6109"
CHANNELS = (
    Channel(
        "e-doreczenia",
        Words("e-Doręczenia, do 15 adresatów", "e-Doręczenia, up to 15 addressees"),
        500,
        Certainty.SECONDARY,
        _DELIVERY,
    ),
    Channel(
        "e-doreczenia-wielu-adresatow",
        Words("e-Doręczenia, do 1000 adresatów", "e-Doręczenia, up to 1,000 addressees"),
        15,
        Certainty.SECONDARY,
        _DELIVERY,
    ),
    Channel(
        "e-doreczenia-hybrydowe",
        Words("e-Doręczenia, usługa hybrydowa (list)", "e-Doręczenia, printed and sent as a letter"),
        15,
        Certainty.SECONDARY,
        _DELIVERY,
        pages=98,
        formats=("pdf",),
    ),
    Channel(
        "epuap",
        Words("ePUAP, najostrożniej", "ePUAP, the most cautious"),
        3,
        Certainty.LOCAL,
        "klenczar.pl, psse-ustrzyki.bieszczadzki.pl, karpacki.strazgraniczna.pl",
    ),
    Channel(
        "epuap-5-mb",
        Words("ePUAP, skrzynki przyjmujące 5 MB", "ePUAP, inboxes that take 5 MB"),
        5,
        Certainty.LOCAL,
        "winb.katowice.bip.info.pl",
    ),
    Channel(
        "epuap-150-mb",
        Words("ePUAP, skrzynki przyjmujące 150 MB", "ePUAP, inboxes that take 150 MB"),
        150,
        Certainty.LOCAL,
        "bip.czarnkow.pl/wymogi-dla-dokumentow-elektronicznych.html",
    ),
    Channel(
        "cst2021",
        Words("CST2021 (SL2021), SL2014", "CST2021 (SL2021), SL2014"),
        10,
        Certainty.ASSUMED,
        "",
        formats=("pdf",),
    ),
)
"""From e-Doręczenia to the systems of European funds."""

BY_NAME = {channel.name: channel for channel in CHANNELS}
