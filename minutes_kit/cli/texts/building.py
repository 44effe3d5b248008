"""Words of the command line: documents built, files merged, and what they weigh."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "build": ("Zbuduj dokumenty Word i PDF z załącznikami.", "Build the Word and PDF documents."),
    "to": ("Formaty, np. docx,pdf.", "Formats, e.g. docx,pdf."),
    "engine": (
        "Skąd PDF: typst (wbudowany) lub office (LibreOffice z pliku Word).",
        "What makes the PDF: typst (built in) or office (LibreOffice, from the Word file).",
    ),
    "edition": (
        "Wersja: internal (pełna) lub public (bez nazwisk, części poufnych i list obecności).",
        "Edition: internal (whole) or public (no names, confidential parts or attendance lists).",
    ),
    "template": ("Własny szablon Word.", "A Word template of your own."),
    "cover": (
        "Dokument z okładką i zawartością albo bez niej (bez tej opcji: jak w polu „cover”, "
        "a gdy go nie ma – od 10 stron załączników).",
        "With or without a cover and contents (without this option: as the field “cover” says, "
        "else from 10 pages of attachments).",
    ),
    "build verify": (
        "Zmierz znaki w gotowych dokumentach (jak „verify”); błędne nie zostaną zapisane.",
        "Measure the marks in the finished documents (like “verify”); wrong ones are not written.",
    ),
    "build sign": (
        "Podpisz gotowy PDF: plik .p12 lub .pfx albo biblioteka karty (.so, .dll).",
        "Sign the finished PDF: a .p12 or .pfx file, or the library of a card (.so, .dll).",
    ),
    "no embed": (
        "Nie wkładaj do PDF plików YAML; manifest zostaje.",
        "Do not put the YAML into the PDF; the manifest stays.",
    ),
    "keep going": (
        "Pomiń pliki załączników, których nie da się użyć; dokument o tym mówi, kod wyjścia to 5.",
        "Leave out files of attachments that cannot be used; the document says so, the exit code is 5.",
    ),
    "built without": (
        "Dokumenty powstały bez plików wymienionych wyżej.",
        "The documents were made without the files named above.",
    ),
    "not written": (
        "Dokumentów nie zapisano. Jeżeli znaki są jednak w porządku, dodaj opcję --no-verify.",
        "The documents were not written. If the marks are right after all, add --no-verify.",
    ),
    "watch": (
        "Buduj ponownie po każdej zmianie plików; koniec: Ctrl+C.",
        "Build again whenever a file changes; stop with Ctrl+C.",
    ),
    "watching": ("Czekam na zmiany (koniec: Ctrl+C)…", "Waiting for changes (stop with Ctrl+C)…"),
    "step attachments": ("załączniki", "attachments"),
    "step docx": ("dokument Word", "Word document"),
    "step pdf": ("dokument PDF", "PDF document"),
    "step size": ("dopasowanie wielkości", "making it fit"),
    "step verify": ("pomiar znaków", "measuring the marks"),
    "step archive": ("pomiar dostępności i trwałości", "measuring accessibility and permanence"),
    "plan": (
        "Pokaż tylko, co stanie się z plikami załączników; niczego nie twórz.",
        "Only show what would become of the files of attachments; make nothing.",
    ),
    "plan generated": ("lista do podpisu, z uczestników", "a list to be signed, from the participants"),
    "plan listed": ("tylko w spisie, bez pliku", "only in the list, without a file"),
    "plan empty": ("bez załączników", "no attachments"),
    "max mb": (
        "Największa wielkość pliku w milionach bajtów: obrazy zostaną zmniejszone, "
        "a w razie potrzeby PDF podzielony.",
        "The largest size of a file in millions of bytes: pictures are made smaller, "
        "the PDF is split if it must be.",
    ),
    "preset": (
        "Kanał wysyłki, np. e-doreczenia-hybrydowe: jego limity, rodzaje i nazwy plików "
        "(„list” pokazuje wszystkie).",
        "The channel to send through, e.g. epuap: its limits, kinds and names of files (“list” shows all).",
    ),
    "sizes": (
        "Pokaż wielkość plików i poszczególnych załączników.",
        "Show the size of the files and of each attachment.",
    ),
    "channel size": ("do {size} MB", "up to {size} MB"),
    "channel pages": (", do {pages} stron", ", up to {pages} pages"),
    "certainty secondary": (
        "według opisu usługi, nie operatora",
        "told by a description, not by the operator",
    ),
    "certainty local": ("limity skrzynek różnią się", "the limits of inboxes differ"),
    "certainty assumed": ("limit ostrożnościowy, bez źródła", "a cautious limit without a source"),
    "size pages": (", stron: {pages}", ", pages: {pages}"),
    "size before": (" (przed zmniejszeniem {size})", " ({size} before)"),
    "merge": (
        "Połącz pliki PDF, skany i dokumenty biurowe w jeden dostępny PDF, bez protokołu. "
        "PLIK#1-5,8: tylko te strony.",
        "Put PDFs, scans and office documents into one accessible PDF, without minutes. "
        "FILE#1-5,8: these pages alone.",
    ),
    "merge output": ("Plik PDF, który powstanie.", "The PDF to make."),
    "merge title": (
        "Tytuł gotowego pliku (domyślnie: jego nazwa).",
        "Title of the file (default: its name).",
    ),
    "merge words": (
        "Język stron, które same go nie podają (domyślnie pl).",
        "Language of pages that name none (default pl).",
    ),
    "merge n-up": ("Ile stron drukować na jednej kartce A4.", "How many pages to put on an A4 sheet."),
    "merge password": (
        "Zmienna środowiskowa z hasłem do zaszyfrowanych plików PDF.",
        "Environment variable with the password of encrypted PDFs.",
    ),
    "merge keep going": (
        "Pomiń pliki, których nie da się użyć; kod wyjścia to 5.",
        "Leave out files that cannot be used; the exit code is 5.",
    ),
    "rasterise": (
        "Zamień strony na obrazy, np. gdy brakuje w nich czcionek.",
        "Make pictures of the pages, for instance when fonts are missing.",
    ),
}
