"""Writes docs/funding.md (Polish) and docs/funding.en.md: what each programme wants, and how that is known.

With them go pictures of every strip in docs/pictures/funding. Run `python3 scripts/write_funding.py` after a
change of a profile; a test holds the pages to this script.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from minutes_kit.funding.account import Account, Ground, Setting, account
from minutes_kit.funding.choice import find_profile, packaged_profile, profile_ids
from minutes_kit.funding.profile import Profile, Variant
from minutes_kit.funding.sentences import span_text
from minutes_kit.funding.strip import Branding, OfficeMarks, branding
from minutes_kit.render.sheet import render_sheet

DOCS = Path(__file__).resolve().parent.parent / "docs"
PICTURES = DOCS / "pictures" / "funding"
TARGETS = {"pl": DOCS / "funding.md", "en": DOCS / "funding.en.md"}
DPI = 100
REGION = "malopolskie"
"""The region by which the pictures show a regional programme."""
MARK = "<!-- Written by scripts/write_funding.py from the profiles in funding/. Do not edit. -->"

INTRODUCTIONS = {
    "pl": """# Programy i ich znaki

Strona pokazuje, co profile z folderu [funding](../funding) mówią o znakach i zdaniach programów. To samo
wypisuje `minutes-kit funding show`. Uwaga w nawiasie kwadratowym znaczy, że czegoś nie sprawdzono w źródle:
takie ustawienie tylko przyjęto i nie jest ono przepisem. Co musi znaleźć się na dokumencie, rozstrzyga umowa.

Na obrazach nie ma znaków, które daje biuro; w ich miejscu stoją nazwy.
""",
    "en": """# Programmes and their marks

This page shows what the profiles in [funding](../funding) say of the marks and sentences of programmes; so
does `minutes-kit funding show`. A remark in square brackets means that nobody verified it in a source: such
a setting is only taken as given and is no rule of law. What a paper must carry, the contract decides.

Marks that the office brings are missing from the pictures; their names stand in their place.
""",
}
KINDS = {
    "full": ("w pełnym kolorze", "in full colour"),
    "black": ("w jednym kolorze", "in one colour"),
}
WORDS = {
    "source": ("źródło", "source"),
    "contracts": ("umowy", "contracts"),
    "strip": ("Pasek programu", "Strip of the programme"),
    "region": ("Na obrazach region", "The pictures show the region"),
    "regions": ("Regiony", "Regions"),
}


@dataclass(frozen=True)
class Picture:
    """A picture of one set of marks: the name of its file, its alt text, what it is drawn from."""

    name: str
    alt: str
    marks: Branding


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    for language, target in TARGETS.items():
        target.write_text(page(language), encoding="utf-8", newline="\n")
        print(target.name)
        for picture in all_pictures(language):
            (PICTURES / picture.name).write_bytes(drawn(picture))
    print(f"{len(list(PICTURES.glob('*.png')))} pictures")


def drawn(picture: Picture) -> bytes:
    return render_sheet(picture.marks.strips, picture.marks.assets, form="png", dpi=DPI)


def page(language: str) -> str:
    """The whole page in one language."""
    parts = [INTRODUCTIONS[language], MARK, *(section(name, language) for name in profile_ids())]
    return "\n".join(parts).rstrip("\n") + "\n"


def all_pictures(language: str) -> list[Picture]:
    return [picture for name in profile_ids() for picture in pictures(name, language)]


def section(name: str, language: str) -> str:
    profile = packaged_profile(name)
    known = account(profile, language)
    shown = (f"![{picture.alt}](pictures/funding/{picture.name})" for picture in pictures(name, language))
    return (
        "\n\n".join([f"\n## {name}: {plain(known.name)}", *regions(known, language), *shown, settings(known)])
        + "\n"
    )


def regions(known: Account, language: str) -> Iterator[str]:
    if known.regions:
        listed = ", ".join(f"`{region}`" for region in known.regions)
        yield f"{said('regions', language)}: {listed}. {said('region', language)}: {known.regions[REGION]}."


def pictures(name: str, language: str) -> Iterator[Picture]:
    """Each set of marks of a profile, in full colour and in one."""
    profile = packaged_profile(name)
    known = find_profile(name, region=REGION if profile.regions else "")
    for number, variant in enumerate(known.variants, start=1):
        for colours, kind in KINDS.items():
            office = OfficeMarks(colours=colours, key="logos" if colours == "full" else "logos_one_colour")
            marks = branding(known, language=language, contract_date=within(variant, known), office=office)
            if marks.strips:
                place = f"{name}-{number}" if len(known.variants) > 1 else name
                title = f"{said('strip', language)} {kind[language == 'en']}"
                if len(known.variants) > 1:
                    title += f", {said('contracts', language)} {span_text(variant.contract, language)}"
                alt = f"{title.rstrip('.')}. {marks.strips[0].alt}"
                yield Picture(f"{place}-{colours}-{language}.png", plain(alt), marks)


def within(variant: Variant, profile: Profile) -> date | None:
    return variant.contract.first or variant.contract.last or profile.contract.first


def settings(known: Account) -> str:
    return "\n".join(line for setting in known.settings for line in told(setting)).strip()


def told(setting: Setting) -> Iterator[str]:
    title = setting.title[0].upper() + setting.title[1:]
    remark = f" [{setting.remark}]" if setting.remark else ""
    yield f"\n**{title}**{remark}\n"
    yield from (entry(line) for line in setting.lines)
    if setting.facts:
        yield ""
        yield from (f"> {fact_line(fact)}\n>" for fact in setting.facts[:-1])
        yield f"> {fact_line(setting.facts[-1])}"


def entry(line: str) -> str:
    """A line of a setting in a list; a mark has its own number, and a set of marks its own lines below."""
    inside = "  " if line.startswith("  ") else ""
    words = plain(line.strip())
    return f"{inside}{words}" if words[0].isdigit() else f"{inside}- {words}"


def fact_line(fact: Ground) -> str:
    remark = f" **[{fact.remark}]**" if fact.remark else ""
    return f"{plain(fact.text)} ({plain(fact.source)}){remark}"


def plain(text: str) -> str:
    """The text as Markdown that shows it as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<" else sign for sign in text)


def said(key: str, language: str) -> str:
    return WORDS[key][0 if language == "pl" else 1]


if __name__ == "__main__":
    main()
