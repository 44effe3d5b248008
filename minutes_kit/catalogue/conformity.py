"""Why a PDF does not meet a standard, in plain words: what is wrong with a file, and what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..problems import Words


@dataclass(frozen=True, slots=True)
class Cause:
    """`reason` ends a sentence, `remedy` is one without its full stop."""

    reason: Words
    remedy: Words


_AGAIN = Words(
    "Zapisz plik jeszcze raz jako PDF/A z programu, w którym powstał, albo dopisz przy nim „rasterise: true”",
    "Save the file once more as PDF/A from the program that made it, or add “rasterise: true” to it",
)
_PRINT = Words(
    "Zapisz plik jeszcze raz jako PDF/A albo dopisz przy nim „rasterise: true”",
    "Save the file once more as PDF/A, or add “rasterise: true” to it",
)
_TAGGED = Words(
    "Zapisz plik jeszcze raz jako dostępny PDF z programu, w którym powstał",
    "Save the file once more as an accessible PDF from the program that made it",
)

_CAUSES: tuple[tuple[str, Cause], ...] = (
    (
        r"FONT-EMBEDDING",
        Cause(
            Words(
                "czcionek, których używa plik, nie ma w nim samym",
                "fonts that the file uses are not in the file itself",
            ),
            Words(
                "Zapisz plik jeszcze raz z włączonym osadzaniem wszystkich czcionek albo dopisz przy nim "
                "„rasterise: true”",
                "Save the file once more with all fonts embedded, or add “rasterise: true” to it",
            ),
        ),
    ),
    (
        r"UNICODE",
        Cause(
            Words(
                "z części liter w pliku nie da się odczytać tekstu, bo czcionki nie mówią, co one znaczą",
                "some letters in the file cannot be read as text, as the fonts do not say what they mean",
            ),
            _AGAIN,
        ),
    ),
    (
        r"FONT|GLYPH|CMAP|CID|TRUETYPE|TYPE[01]",
        Cause(
            Words(
                "czcionki w pliku są niepełne albo uszkodzone", "fonts in the file are incomplete or damaged"
            ),
            _AGAIN,
        ),
    ),
    (
        r"DEVICE|ICC|SEPARATION|OUTPUTINTENT|GROUP-CS|COLOR",
        Cause(
            Words(
                "plik ma kolory przygotowane dla drukarni (na przykład CMYK), a nie dla ekranu",
                "the file has colours made for a press (such as CMYK) and not for a screen",
            ),
            Words(
                "Zapisz plik jeszcze raz jako PDF/A z kolorami RGB albo dopisz przy nim „rasterise: true”",
                "Save the file once more as PDF/A with RGB colours, or add “rasterise: true” to it",
            ),
        ),
    ),
    (
        r"LANGUAGE|LANG-",
        Cause(
            Words(
                "plik nie podaje poprawnie języka tekstu", "the file does not state its language correctly"
            ),
            Words(
                "Ustaw język dokumentu w programie, w którym powstał, i zapisz plik jeszcze raz",
                "Set the document's language in the program that made it, and save the file once more",
            ),
        ),
    ),
    (
        r"OWNERSHIP|TAGG|ARTIFACT|STRUCT|HEADING|ALTERNATIVE|TABLE|NOTE|PARENT|KIDS|CAPTION|HEADERS|MARKED",
        Cause(
            Words(
                "znaczniki dla czytników ekranu w pliku są niepełne albo błędne",
                "tags for screen readers in the file are incomplete or wrong",
            ),
            _TAGGED,
        ),
    ),
    (
        r"ANNOTATION|WIDGET|ACTION|LINK|FORM-FIELD|ACROFORM",
        Cause(
            Words(
                "plik ma odsyłacze albo dopiski, na które norma nie pozwala",
                "the file has links or notes that the standard does not allow",
            ),
            _PRINT,
        ),
    ),
    (
        r"IMAGE|JPEG2000|XOBJECT|SMASK",
        Cause(
            Words(
                "plik ma obrazy zapisane w sposób, na który norma nie pozwala",
                "the file has pictures stored in a way that the standard does not allow",
            ),
            _PRINT,
        ),
    ),
    (
        r"TRANSPARENCY|EXTGSTATE|HALFTONE|RENDERING|GRAPHICS|CONTENT|STREAM|OPTIONAL|LENGTH|RANGE",
        Cause(
            Words(
                "plik jest zapisany w sposób, na który norma nie pozwala",
                "the file is stored in a way that the standard does not allow",
            ),
            _PRINT,
        ),
    ),
)


def cause_of(rule: str) -> Cause:
    """The cause that a validator's rule ("FONT-EMBEDDING-001") speaks of; a general one names the rule."""
    for pattern, cause in _CAUSES:
        if re.search(pattern, rule):
            return cause
    return Cause(
        Words(f"plik nie spełnia wymagania {rule}", f"the file does not meet the requirement {rule}"),
        _PRINT,
    )
