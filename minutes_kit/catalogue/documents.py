"""Rules of the documents: templates and rendering."""

from __future__ import annotations

from . import Rule, error, warning

RULES: dict[str, Rule] = {
    "MK-T01": error(
        pl=(
            "Plik „{template}” nie jest dokumentem Worda albo jest uszkodzony.",
            "Otwórz go w Wordzie, zapisz jako „Dokument programu Word (*.docx)” i wskaż ten nowy plik.",
        ),
        en=(
            "The file “{template}” is not a Word document, or it is damaged.",
            "Open it in Word, save it as “Word Document (*.docx)” and name that new file.",
        ),
    ),
    "MK-T02": error(
        pl=(
            "Szablon „{template}” jest zbyt duży.",
            "Zmniejsz w nim obrazy i usuń z niego to, co nie należy do papieru firmowego.",
        ),
        en=(
            "The template “{template}” is too large.",
            "Shrink its pictures and take out what does not belong to the letterhead.",
        ),
    ),
    "MK-T03": error(
        pl=(
            "W szablonie „{template}” ({part_pl}) jest błąd we wstawce, w akapicie „{text}”.",
            "Sprawdź w tym akapicie nawiasy „{{{{ }}}}” i „{{% %}}” oraz to, czy każde „for” ma „endfor”, "
            "a każde „if” ma „endif”.",
        ),
        en=(
            "The template “{template}” ({part_en}) has a mistake in a placeholder, "
            "in the paragraph “{text}”.",
            "Check the brackets {{{{ }}}} and {{% %}} there, and that each “for” has its “endfor” "
            "and each “if” its “endif”.",
        ),
    ),
    "MK-T04": error(
        pl=(
            "W szablonie „{template}” ({part_pl}) jest nieznana nazwa „{name}”, w akapicie „{text}”.",
            "Popraw nazwę albo usuń wstawkę; jeżeli część „{name}” nie występuje w każdym dokumencie, "
            "poprzedź ją akapitem „{{%p if sections.{name} is defined %}}” i zakończ akapitem „{{%p endif %}}”.",
        ),
        en=(
            "The template “{template}” ({part_en}) uses the unknown name “{name}” in the paragraph “{text}”.",
            "Correct the name or remove the placeholder; if not every document has a part “{name}”, "
            "put the paragraph {{%p if sections.{name} is defined %}} before it and {{%p endif %}} after it.",
        ),
    ),
    "MK-T05": error(
        pl=(
            "W szablonie „{template}” ({part_pl}) jest nieznana nazwa „{name}”, w akapicie „{text}”.",
            "Sprawdź, czy nie miało tam być „{near}”.",
        ),
        en=(
            "The template “{template}” ({part_en}) uses the unknown name “{name}” in the paragraph “{text}”.",
            "Check whether “{near}” was meant.",
        ),
    ),
    "MK-T06": error(
        pl=(
            "W szablonie „{template}” ({part_pl}) wstawka „{name}” stoi w miejscu, "
            "w którym nie zmieszczą się całe akapity.",
            "Umieść ją w osobnym akapicie z literą „p” po nawiasach, na przykład „{{{{p section.body }}}}”.",
        ),
        en=(
            "In the template “{template}” ({part_en}) the placeholder “{name}” stands "
            "where whole paragraphs cannot go.",
            "Put it into a paragraph of its own, with the letter “p” after the brackets, "
            "for example {{{{p section.body }}}}.",
        ),
    ),
    "MK-T07": error(
        pl=(
            "W szablonie „{template}” ({part_pl}) wstawka „{name}” jest zapisana jak zwykły tekst.",
            "Zapisz ją z literą „r” po nawiasach: „{{{{r {name} }}}}”.",
        ),
        en=(
            "In the template “{template}” ({part_en}) the placeholder “{name}” is written like a plain text.",
            "Write it with the letter “r” after the brackets: {{{{r {name} }}}}.",
        ),
    ),
    "MK-T08": error(
        pl=(
            "Szablon „{template}” ({part_pl}) drukuje „{name}” dwa razy.",
            "Usuń jedną z wstawek; w pętli po wszystkich częściach pomiń tę, która stoi osobno, "
            'na przykład „{{%p for section in sections if section.key != "ustalenia" %}}”.',
        ),
        en=(
            "The template “{template}” ({part_en}) prints “{name}” twice.",
            "Remove one of the placeholders; in the loop over all sections leave out "
            "the one placed on its own, "
            'for example {{%p for section in sections if section.key != "ustalenia" %}}.',
        ),
    ),
    "MK-T09": error(
        pl=(
            "W szablonie „{template}” ({part_pl}) polecenie „for” albo „if” "
            "zaczyna się w jednym akapicie, a kończy w innym.",
            "Umieść początek i koniec w osobnych akapitach z literą „p”: „{{%p for … %}}” i „{{%p endfor %}}”.",
        ),
        en=(
            "In the template “{template}” ({part_en}) a “for” or “if” begins in one paragraph "
            "and ends in another.",
            "Put its beginning and its end into paragraphs of their own, with the letter “p”: "
            "{{%p for … %}} and {{%p endfor %}}.",
        ),
    ),
    "MK-T10": error(
        pl=(
            "W szablonie „{template}” ({part_pl}) jest niedozwolone polecenie, w akapicie „{text}”.",
            "Ogranicz się do wstawek z nazwami oraz poleceń „for” i „if” opisanych w instrukcji szablonów.",
        ),
        en=(
            "The template “{template}” ({part_en}) uses an instruction that is not allowed, "
            "in the paragraph “{text}”.",
            "Keep to placeholders with names and to “for” and “if”, "
            "as the guide to templates describes them.",
        ),
    ),
    "MK-T11": error(
        pl=(
            "Nie ma wbudowanego szablonu o nazwie „{template}”.",
            "Sprawdź nazwę albo podaj ścieżkę do własnego pliku .docx.",
        ),
        en=(
            "There is no built-in template called “{template}”.",
            "Check the name, or give the path of a .docx file of your own.",
        ),
    ),
    "MK-T12": error(
        pl=(
            "Szablon „{template}” zawiera makra, a dokument z makrami mógłby zaszkodzić odbiorcom.",
            "Zapisz go w Wordzie jako „Dokument programu Word (*.docx)”, czyli bez makr.",
        ),
        en=(
            "The template “{template}” contains macros, and a document with macros could harm its readers.",
            "Save it in Word as “Word Document (*.docx)”, that is without macros.",
        ),
    ),
    "MK-T13": error(
        pl=(
            "Szablon „{template}” sięga po plik spoza siebie: „{target}”.",
            "Wstaw ten obraz lub obiekt do szablonu na stałe zamiast łącza do niego.",
        ),
        en=(
            "The template “{template}” refers to a file outside itself: “{target}”.",
            "Embed that picture or object in the template instead of linking to it.",
        ),
    ),
    "MK-T14": error(
        pl=(
            "Jednego z obrazów nie da się umieścić w dokumencie Worda.",
            "Podaj każdy obraz jako plik PNG albo JPEG.",
        ),
        en=(
            "One of the pictures cannot be put into a Word document.",
            "Give each picture as a PNG or JPEG file.",
        ),
    ),
    "MK-T15": error(
        pl=(
            "Szablon „{template}” nie ma miejsca na znaki, których wymaga program.",
            "Dodaj w {place} szablonu osobny akapit „{{{{p strip }}}}”.",
        ),
        en=(
            "The template “{template}” has no place for the marks that the programme demands.",
            "Add a paragraph {{{{p strip }}}} to the {place} of the template.",
        ),
    ),
    "MK-R01": error(
        pl=(
            "Znaku {code} nie ma w czcionkach dokumentu; stoi on w tekście „{near}”.",
            "Usuń ten znak albo zastąp go słowem.",
        ),
        en=(
            "The fonts of the document lack the character {code}; it stands in the text “{near}”.",
            "Remove the character or put a word in its place.",
        ),
    ),
    "MK-R02": error(
        pl=(
            "Obrazu „{name}” nie da się umieścić w pliku PDF: plik jest uszkodzony albo ma inny format.",
            "Otwórz obraz w programie graficznym i zapisz go jako PNG albo JPEG.",
        ),
        en=(
            "The picture “{name}” cannot be put into the PDF: the file is damaged or has another format.",
            "Open the picture in an image editor and save it as PNG or JPEG.",
        ),
    ),
    "MK-R03": error(
        pl=(
            "Pliku PDF „{title}” nie udało się złożyć, choć dane są poprawne. To błąd programu.",
            "Zgłoś go autorom i dołącz plik z danymi; do tego czasu użyj dokumentu Worda.",
        ),
        en=(
            "The PDF “{title}” could not be set although the data are right. This is a bug of the program.",
            "Report it with your data file; until it is mended use the Word document.",
        ),
    ),
    "MK-R04": warning(
        pl=(
            "Brakuje czcionki „{family}”; dokument złożono inną.",
            "Zainstaluj program ponownie, aby przywrócić jego czcionki.",
        ),
        en=(
            "The font “{family}” is missing; the document is set in another one.",
            "Install the program again to restore its fonts.",
        ),
    ),
    "MK-R05": warning(
        pl=(
            "Plik PDF powstał, ale program składający miał do niego zastrzeżenia.",
            "Przejrzyj numery stron i odnośniki w pliku PDF.",
        ),
        en=(
            "The PDF was made, but the typesetting program had reservations about it.",
            "Look over the page numbers and the links in the PDF.",
        ),
    ),
}
