"""MK-J: reading a document of which a draft is to be made."""

from __future__ import annotations

from . import Rule, error

RULES: dict[str, Rule] = {
    "MK-J01": error(
        pl=(
            "Z „{name}” nie można zrobić szkicu: potrzebny jest plik Worda (.docx), tekst (.txt) lub Markdown (.md).",
            "Otwórz dokument w programie, w którym powstał, i zapisz go jako .docx.",
        ),
        en=(
            "No draft can be made of “{name}”: it takes a Word file (.docx), a text (.txt) or Markdown (.md).",
            "Open the document in the program that it was made with and save it as .docx.",
        ),
    ),
    "MK-J02": error(
        pl=(
            "Dokument Worda jest uszkodzony.",
            "Sprawdź, czy się otwiera, i zapisz go na nowo jako .docx.",
        ),
        en=("The Word document is damaged.", "Check that it opens, and save it again as .docx."),
    ),
    "MK-J03": error(
        pl=(
            "Dokument jest za duży, żeby zrobić z niego szkic.",
            "Usuń z niego zdjęcia i skany albo podziel go na części.",
        ),
        en=(
            "The document is too large to make a draft of it.",
            "Take the pictures and scans out, or divide it into parts.",
        ),
    ),
    "MK-J04": error(
        pl=(
            "W dokumencie nie ma tekstu.",
            "Sprawdź, czy to właściwy plik. Ze skanu tekst trzeba najpierw rozpoznać (OCR) i zapisać jako .docx.",
        ),
        en=(
            "There is no text in the document.",
            "Check that it is the right file. The text of a scan must first be recognised (OCR) and saved as .docx.",
        ),
    ),
    "MK-J05": error(
        pl=("Dokument jest chroniony hasłem.", "Zapisz jego kopię bez hasła i podaj tę kopię."),
        en=("The document is protected by a password.", "Save a copy without one, and give that copy."),
    ),
    "MK-J06": error(
        pl=(
            "Nie udało się ustalić, jak zapisano polskie litery tego pliku.",
            "Zapisz plik jako UTF-8. W Notatniku: Plik > Zapisz jako > Kodowanie: UTF-8.",
        ),
        en=(
            "The encoding of this file could not be told.",
            "Save it as UTF-8. In Notepad: File > Save as > Encoding: UTF-8.",
        ),
    ),
}
