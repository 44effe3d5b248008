"""The words of the command line's help, Polish and English."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "about": (
        "Protokoły i sprawozdania ze spotkań: z pliku YAML powstają dokumenty Word i PDF.",
        "Minutes of meetings: a YAML file becomes Word and PDF documents.",
    ),
    "usage": ("Użycie:", "Usage:"),
    "options": ("Opcje", "Options"),
    "commands": ("Polecenia", "Commands"),
    "examples": ("Przykłady", "Examples"),
    "[options]": ("[OPCJE]", "[OPTIONS]"),
    "COMMAND": ("POLECENIE [ARGUMENTY]…", "COMMAND [ARGS]…"),
    "PATH": ("PLIK", "PATH"),
    "FILE": ("PLIK", "FILE"),
    "DIR": ("FOLDER", "DIR"),
    "PROGRAMME": ("PROGRAM", "PROGRAMME"),
    "PROJECT": ("PROJEKT", "PROJECT"),
    "PROFILE": ("PROFIL", "PROFILE"),
    "NAME": ("NAZWA", "NAME"),
    "TEXT": ("TEKST", "TEXT"),
    "VARIABLE": ("ZMIENNA", "VARIABLE"),
    "DATE": ("DATA", "DATE"),
    "KEY=VALUE": ("POLE=WARTOŚĆ", "KEY=VALUE"),
    "help": ("Pokaż tę pomoc.", "Show this help."),
    "version": ("Pokaż wersję programu.", "Show the program's version."),
    "lang": ("Język komunikatów: pl lub en.", "Language of the messages: pl or en."),
    "json": ("Wynik w formacie JSON.", "The result as JSON."),
    "verbose": ("Przy błędzie programu pokaż szczegóły.", "On a bug, show its details."),
    "verbose and configuration": (
        "Pokaż, jakiej konfiguracji użyto, a przy błędzie programu także jego szczegóły.",
        "Show which configuration was used and, on a bug, its details.",
    ),
    "config": (
        "Plik konfiguracji (domyślnie najbliższy .minutes-kit.toml lub pyproject.toml).",
        "Configuration file (default: the nearest .minutes-kit.toml or pyproject.toml).",
    ),
    "no config": ("Nie szukaj pliku konfiguracji.", "Do not look for a configuration file."),
    "configuration used": ("Użyta konfiguracja: {path}", "Configuration used: {path}"),
    "strict": ("Traktuj ostrzeżenia jak błędy.", "Treat warnings as errors."),
    "fix": (
        "Popraw w podanych plikach to, co ma jedną właściwą postać; wynik dla „-” trafia na wyjście.",
        "Put right in the named files what has one right answer; for “-” the result is printed.",
    ),
    "diff": (
        "Pokaż, co poprawiłaby opcja --fix, i niczego nie zmieniaj; kod 1, gdy jest co poprawić.",
        "Show what --fix would change, and change nothing; code 1 if there is something.",
    ),
    "fixed": ("Naprawiono {count} {places}:", "Fixed {count} {places}:"),
    "would fix": ("Można naprawić {count} {places}.", "Can fix {count} {places}."),
    "places": ("miejsce|miejsca|miejsc", "place|places"),
    "root": (
        "Folder, poza którym nie wolno czytać plików (domyślnie: nad folderem protokołu).",
        "The folder that files must lie in (default: the one above the minutes' folder).",
    ),
    "set": (
        "Zmień wartość na czas tego wywołania, np. --set number=2.",
        "Replace a value for this run, e.g. --set number=2.",
    ),
    "validate": (
        "Sprawdź protokoły: pliki, foldery (pliki *.minutes.yaml) lub „-” (wejście standardowe).",
        "Check minutes: files, folders (their *.minutes.yaml) or “-” (standard input).",
    ),
    "format": (
        "Postać wyniku: {names}. FORMAT=PLIK zapisuje wynik do pliku. Opcję można powtarzać.",
        "Form of the result: {names}. FORMAT=FILE writes it to a file. May be repeated.",
    ),
    "build": ("Zbuduj dokumenty Word i PDF z załącznikami.", "Build the Word and PDF documents."),
    "output": ("Folder wynikowy (domyślnie bieżący).", "Output folder (default: the current one)."),
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
    "jobs": ("Ile załączników przetwarzać naraz.", "How many attachments to convert at a time."),
    "time limit": (
        "Ile sekund wolno pracować nad jednym plikiem załącznika (domyślnie 30).",
        "Seconds of work for one file of an attachment (default 30).",
    ),
    "keep going": (
        "Pomiń pliki załączników, których nie da się użyć; dokument o tym mówi, kod wyjścia to 5.",
        "Leave out files of attachments that cannot be used; the document says so, the exit code is 5.",
    ),
    "plan": (
        "Pokaż tylko, co stanie się z plikami załączników; niczego nie twórz.",
        "Only show what would become of the files of attachments; make nothing.",
    ),
    "built without": (
        "Dokumenty powstały bez plików wymienionych wyżej.",
        "The documents were made without the files named above.",
    ),
    "cache": ("pamięć podręczna wydruków LibreOffice", "cache of LibreOffice's prints"),
    "cache off": ("wyłączona", "switched off"),
    "empty cache": (
        "Najpierw usuń zapamiętane wydruki LibreOffice.",
        "First remove the kept prints of LibreOffice.",
    ),
    "plan generated": ("lista do podpisu, z uczestników", "a list to be signed, from the participants"),
    "plan listed": ("tylko w spisie, bez pliku", "only in the list, without a file"),
    "plan empty": ("bez załączników", "no attachments"),
    "watch": (
        "Buduj ponownie po każdej zmianie plików; koniec: Ctrl+C.",
        "Build again whenever a file changes; stop with Ctrl+C.",
    ),
    "verify": (
        "Sprawdź gotowy plik PDF lub DOCX, także cudzy: skąd pochodzi, podpisy, znaki i zdanie funduszy.",
        "Check a finished PDF or DOCX, whoever made it: origin, signatures, the funder's marks and sentence.",
    ),
    "verify sources": (
        "Folder ze źródłami dokumentu (domyślnie szukane obok niego i w folderach powyżej).",
        "The folder of the document's sources (default: looked for beside it and above).",
    ),
    "provenance same": (
        "zgodny: zbudowany ponownie ze źródeł, bajt w bajt",
        "as claimed: built again from its sources, byte for byte",
    ),
    "provenance signed": (
        "zgodny: zbudowany ponownie ze źródeł, bajt w bajt; potem dołożono tylko podpisy",
        "as claimed: built again from its sources, byte for byte; since then only signed",
    ),
    "provenance extended": (
        "początek zgodny bajt w bajt, na końcu coś dopisano",
        "the beginning is as built, byte for byte; something was appended",
    ),
    "provenance altered": ("plik zmieniony po zbudowaniu", "changed after it was built"),
    "provenance misfit": (
        "dołączone pliki niezgodne z manifestem: {names}",
        "the files inside do not fit the manifest: {names}",
    ),
    "provenance stale": (
        "źródła zmienione od czasu zbudowania: {names}",
        "sources changed since it was built: {names}",
    ),
    "provenance uncompared": (
        "dołączone źródła zgodne z manifestem; stron nie porównano, bo brakuje: {names}",
        "what is inside fits the manifest; pages not compared, missing: {names}",
    ),
    "provenance unrepeated": (
        "dołączone źródła zgodne z manifestem; stron nie porównano, bo nie da się zbudować go ponownie",
        "what is inside fits the manifest; pages not compared, as it cannot be built again",
    ),
    "provenance other-version": (
        "zbudowany innymi wersjami programów (minutes-kit {version}); nie da się odtworzyć bajt w bajt",
        "made by other versions of programs (minutes-kit {version}); cannot be repeated byte for byte",
    ),
    "provenance unreadable": ("nieczytelny manifest", "its manifest cannot be read"),
    "provenance unknown": (
        "nie pochodzi z minutes-kit albo nie ma manifestu",
        "not made by minutes-kit, or without a manifest",
    ),
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
    "PAGES": ("STRONY", "PAGES"),
    "extract": (
        "Wyjmij z gotowego PDF pliki YAML i manifest (z DOCX: manifest); istniejących plików nie nadpisuje.",
        "Take the YAML and the manifest out of a PDF (of a DOCX: the manifest); it never overwrites a file.",
    ),
    "verify funding": (
        "Profil programu, np. fers-2021-2027, albo plik własnego profilu.",
        "Profile of a programme, e.g. fers-2021-2027, or a profile file of your own.",
    ),
    "verify project": (
        "Plik projektu: podaje program i oficjalne pliki znaków.",
        "Project file: it tells the programme and the official files of marks.",
    ),
    "verify strict": (
        "Kod 1 także wtedy, gdy czegoś nie dało się zobaczyć albo są ostrzeżenia.",
        "Code 1 also for warnings and for what could not be seen.",
    ),
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
    "not written": (
        "Dokumentów nie zapisano. Jeżeli znaki są jednak w porządku, dodaj opcję --no-verify.",
        "The documents were not written. If the marks are right after all, add --no-verify.",
    ),
    "sign": (
        "Podpisz gotowy plik PDF certyfikatem z pliku lub karty.",
        "Sign a finished PDF with a certificate from a file or a card.",
    ),
    "sign output": (
        "Plik wynikowy (domyślnie obok, z dopiskiem „-signed” w nazwie).",
        "Output file (default: beside it, with “-signed” in its name).",
    ),
    "p12": ("Plik z certyfikatem i kluczem (.p12, .pfx).", "File of a certificate and its key (.p12, .pfx)."),
    "pkcs11": ("Biblioteka PKCS#11 karty (.so, .dll).", "PKCS#11 library of a card (.so, .dll)."),
    "token": ("Nazwa karty, gdy jest ich kilka.", "Name of the card, if there are several."),
    "certificate": (
        "Nazwa certyfikatu, gdy na karcie jest ich kilka.",
        "Name of the certificate, if the card has several.",
    ),
    "password env": (
        "Zmienna środowiskowa z hasłem lub PIN-em; bez niej program o nie zapyta.",
        "Environment variable with the password or PIN; without it you are asked.",
    ),
    "reason": ("Powód podpisu, np. „Zatwierdzam”.", "Reason of the signature, e.g. “Approved”."),
    "place": ("Miejsce podpisu.", "Place of the signature."),
    "build sign": (
        "Podpisz gotowy PDF: plik .p12 lub .pfx albo biblioteka karty (.so, .dll).",
        "Sign the finished PDF: a .p12 or .pfx file, or the library of a card (.so, .dll).",
    ),
    "password": ("Hasło do {name}", "Password of {name}"),
    "pin": (
        "PIN do {name} (puste, jeżeli karta ma klawiaturę)",
        "PIN of {name} (empty if the card has keys of its own)",
    ),
    "signature": ("Podpis", "Signature"),
    "time stamp": ("Znacznik czasu", "Time stamp"),
    "no moment": ("bez daty", "no date"),
    "signature whole": ("plik jest taki, jaki podpisano", "the file is as it was signed"),
    "signature followed": (
        "plik jest taki, jaki podpisano, doszły tylko dalsze podpisy",
        "the file is as it was signed, only signatures were added",
    ),
    "signature broken": ("NIE zgadza się z plikiem", "does NOT fit the file"),
    "certificate of signature": (
        "certyfikat: {issuer}, ważny od {begin} do {end}, {algorithm}; zaufania do wystawcy nie sprawdzono",
        "certificate: {issuer}, valid from {begin} to {end}, {algorithm}; trust in it was not checked",
    ),
    "CHANNEL": ("KANAŁ", "CHANNEL"),
    "max mb": (
        "Największa wielkość pliku w milionach bajtów: obrazy zostaną zmniejszone, a w razie potrzeby PDF podzielony.",
        "The largest size of a file in millions of bytes: pictures are made smaller, the PDF is split if it must be.",
    ),
    "preset": (
        "Kanał wysyłki, np. e-doreczenia-hybrydowe: jego limity, rodzaje i nazwy plików („list” pokazuje wszystkie).",
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
    "archive": (
        "Żądaj PDF/UA-1 i PDF/A-3a (bez plików w środku: A-2a), zmierzonych; inaczej niczego nie zapisuj.",
        "Demand PDF/UA-1 and PDF/A-3a (A-2a without files in it), measured; otherwise nothing is written.",
    ),
    "step archive": ("pomiar dostępności i trwałości", "measuring accessibility and permanence"),
    "no embed": (
        "Nie wkładaj do PDF plików YAML; manifest zostaje.",
        "Do not put the YAML into the PDF; the manifest stays.",
    ),
    "step size": ("dopasowanie wielkości", "making it fit"),
    "step verify": ("pomiar znaków", "measuring the marks"),
    "nothing owed": ("pasek nie jest tu wymagany", "no strip is required here"),
    "nothing found": ("nie ma znaków", "no marks"),
    "funding": (
        "Znaki i zdania programów: lista, źródła, sprawdzanie, własny profil.",
        "Marks and sentences of programmes: list, sources, checks, own profiles.",
    ),
    "funding list": (
        "Wypisz programy z datami umów i ich krótkie nazwy.",
        "List the programmes with the dates of their contracts, and their short names.",
    ),
    "families": (
        "Krótkie nazwy, przy których okres wynika z daty umowy",
        "Short names, of which the contract date tells the period",
    ),
    "funding show": (
        "Pokaż, co wiadomo o programie i z jakich źródeł.",
        "Show what is known of a programme, and from where.",
    ),
    "funding png": ("Zapisz także obraz paska, PNG.", "Also write a picture of the strip, PNG."),
    "funding svg": ("Zapisz także obraz paska, SVG.", "Also write a picture of the strip, SVG."),
    "fact source": ("źródło: {source}", "source: {source}"),
    "regions": ("Regiony (opcja --region)", "Regions (option --region)"),
    "contract date": (
        "Data umowy, np. 2024-05-10: od niej zależą okres i zestaw znaków.",
        "The date of the contract, e.g. 2024-05-10: it decides period and set of marks.",
    ),
    "region": ("Województwo programu regionalnego, np. malopolskie.", "Region of a regional programme."),
    "funding check": (
        "Sprawdź projekt z plikami znaków albo własny profil.",
        "Check a project and its marks, or a profile of your own.",
    ),
    "funding init": (
        "Skopiuj profil programu do nowego pliku, by go zmienić.",
        "Copy a programme's profile to a new file, to change it.",
    ),
    "profile line": (
        "W pliku „project.yaml” wpisz zamiast pola „programme”: profile: {name}",
        "In project.yaml, write in place of “programme”: profile: {name}",
    ),
    "strip": (
        "Zrób sam pasek znaków projektu lub programu: do prezentacji, na plakat, na pusty papier.",
        "Make the strip of marks alone, of a project or programme: for slides, a poster, an empty paper.",
    ),
    "strip format": (
        "Formaty, np. png,svg,docx (domyślnie png i svg).",
        "Formats, e.g. png,svg,docx (default: png and svg).",
    ),
    "strip width": (
        "Szerokość paska w milimetrach (domyślnie 160); szerszy jest cały większy.",
        "Width of the strip in millimetres (default 160); a wider one is larger throughout.",
    ),
    "strip dpi": ("Punkty na cal w pliku PNG (domyślnie 300).", "Dots per inch of a PNG (default 300)."),
    "strip colours": (
        "Kolory: full, black lub blue (domyślnie z projektu).",
        "Colours: full, black or blue (default: those of the project).",
    ),
    "strip ground": (
        "Kolor tła, na którym stoi pasek; w powłoce w apostrofach.",
        "Colour of the ground under the strip; in quotes, for the shell.",
    ),
    "strip words": ("Język słów w pasku: pl lub en.", "Language of the words in the strip: pl or en."),
    "alt text": ("Tekst zastępczy", "Alternative text"),
    "statement": ("Zdanie o dofinansowaniu", "Funding statement"),
    "migrate": (
        "Przenieś protokoły ze starszego formatu do tego, który zna program.",
        "Move minutes from an older format to the one that this program knows.",
    ),
    "migrate diff": (
        "Pokaż, co by się zmieniło, i niczego nie zmieniaj; kod 1, gdy jest co zmienić.",
        "Show what would change, and change nothing; code 1 if there is something.",
    ),
    "nothing to migrate": (
        "{path}: plik jest już w formacie {format}, nie ma nic do zrobienia.",
        "{path}: the file is in format {format} already, there is nothing to do.",
    ),
    "migrated": (
        "{path}: plik jest teraz w formacie {format}.",
        "{path}: the file is in format {format} now.",
    ),
    "new": (
        "Utwórz wypełniony przykład protokołu; istniejących plików nie nadpisuje.",
        "Write a filled-in starting file; it never overwrites one.",
    ),
    "import": (
        "Zrób szkic pliku YAML z gotowego protokołu: .docx, .txt lub .md; istniejących plików nie nadpisuje.",
        "Draft a YAML file from existing minutes: .docx, .txt or .md; it never overwrites one.",
    ),
    "import output": (
        "Plik szkicu (domyślnie obok źródła, z końcówką .minutes.yaml).",
        "The file of the draft (default: beside the source, ending in .minutes.yaml).",
    ),
    "drafted": (
        "Szkic zapisano w {path}; do sprawdzenia: {places}.",
        "The draft is in {path}; to be checked: {places}.",
    ),
    "kind": ("Rodzaj: report, protocol lub note.", "Kind: report, protocol or note."),
    "schema": (
        "Pokaż schemat pliku: opis pól, z którego korzystają edytory.",
        "Show the schema of a file: what editors know of its fields.",
    ),
    "print": ("Wypisz cały schemat (tak jest domyślnie).", "Print the whole schema (the default)."),
    "path": ("Podaj tylko ścieżkę do pliku schematu.", "Print only the path of the schema's file."),
    "install vscode": (
        "Przygotuj folder (domyślnie bieżący) dla Visual Studio Code: schematy i ustawienia.",
        "Prepare a folder (the current one by default) for Visual Studio Code: schemas and settings.",
    ),
    "saved": ("Zapisano {path}.", "Wrote {path}."),
    "installed": ("Wszystko jest już na miejscu.", "Everything is in place already."),
    "rules": ("Wypisz wszystkie reguły.", "List all rules."),
    "explain": (
        "Wyjaśnij regułę: co jest źle, co zrobić, przykład błędny i poprawny.",
        "Explain a rule: what is wrong, what to do, a wrong and a right example.",
    ),
    "wrong": ("Źle", "Wrong"),
    "right": ("Dobrze", "Right"),
    "doctor": (
        "Sprawdź instalację: wersje, czcionki, pakiet biurowy, próbny dokument.",
        "Check the installation: versions, fonts, office suite, a sample document.",
    ),
    "completion": (
        "Wypisz skrypt, dzięki któremu klawisz Tab dopełnia polecenia: bash, zsh lub fish.",
        "Print the script that completes commands with Tab: bash, zsh or fish.",
    ),
    "watching": ("Czekam na zmiany (koniec: Ctrl+C)…", "Waiting for changes (stop with Ctrl+C)…"),
    "created": ("Utworzono {path}.", "Created {path}."),
    "no problems": ("Bez uwag.", "No problems."),
    "step attachments": ("załączniki", "attachments"),
    "step docx": ("dokument Word", "Word document"),
    "step pdf": ("dokument PDF", "PDF document"),
    "ok": ("w porządku", "fine"),
    "missing": ("brak", "missing"),
    "office": ("pakiet biurowy (LibreOffice)", "office suite (LibreOffice)"),
    "office advice": (
        "potrzebny tylko do załączników z pakietów biurowych (Word, Excel, PowerPoint…) i do --engine office",
        "needed only for office documents as attachments (Word, Excel, PowerPoint…) and --engine office",
    ),
    "fonts": ("czcionki", "fonts"),
    "libyaml": ("szybki odczyt YAML (libyaml)", "fast YAML reading (libyaml)"),
    "sample": ("próbny dokument", "sample document"),
}


def text(key: str, language: str, **values: object) -> str:
    found = TEXTS[key][0 if language == "pl" else 1]
    return found.format(**values) if values else found
