"""Calls shown on the help pages and in the manual, with what each does, in Polish and English."""

from __future__ import annotations

from ..value import Value


class Call(Value):
    """The arguments of the program, and what they do."""

    arguments: str
    meaning: str


_NEW = (
    Call("new spotkanie-1", "tworzy wypełniony przykład sprawozdania"),
    Call("new meeting-1", "writes a filled-in report to start from"),
)
_BUILD = (
    Call("build spotkanie-1.minutes.yaml -o gotowe", "robi dokumenty Word i PDF w folderze „gotowe”"),
    Call("build meeting-1.minutes.yaml -o out", "makes the Word and PDF documents in the folder “out”"),
)
_EXAMPLES: dict[str, tuple[tuple[Call, Call], ...]] = {
    "": (_NEW, _BUILD),
    "new": (
        _NEW,
        (
            Call("new posiedzenie-3 --kind protocol", "tworzy wypełniony przykład protokołu"),
            Call("new session-3 --kind protocol", "writes a filled-in protocol"),
        ),
    ),
    "import": (
        (
            Call("import stary-protokol.docx", "tworzy z protokołu w Wordzie plik YAML do sprawdzenia"),
            Call("import old-minutes.docx", "makes minutes in Word into a YAML file to be checked"),
        ),
    ),
    "validate": (
        (
            Call("validate spotkanie-1.minutes.yaml", "sprawdza jeden plik"),
            Call("validate meeting-1.minutes.yaml", "checks one file"),
        ),
        (
            Call("validate protokoly --strict", "sprawdza wszystkie protokoły w folderze"),
            Call("validate minutes --strict", "checks all minutes in a folder"),
        ),
        (
            Call("validate . --format text --format sarif=wynik.sarif", "zapisuje też wynik dla programów"),
            Call("validate . --format text --format sarif=all.sarif", "also writes the result for programs"),
        ),
    ),
    "build": (
        _BUILD,
        (
            Call("build protokoly --to pdf --edition public", "robi wersje do publikacji, tylko PDF"),
            Call("build minutes --to pdf --edition public", "makes the public editions, as PDF only"),
        ),
        (
            Call(
                "build spotkanie-1.minutes.yaml --preset e-doreczenia-hybrydowe",
                "robi PDF, który zmieści się w kanale wysyłki, w razie potrzeby w częściach",
            ),
            Call(
                "build meeting-1.minutes.yaml --preset epuap",
                "makes documents that fit the channel, in parts if they must be",
            ),
        ),
        (
            Call("build protokoly --to pdf --archive", "robi pliki PDF do archiwum albo mówi, czemu nie"),
            Call("build minutes --to pdf --archive", "makes PDFs for the archive, or says why not"),
        ),
        (
            Call("build spotkanie-1.minutes.yaml --plan", "pokazuje, co stanie się z plikami załączników"),
            Call("build meeting-1.minutes.yaml --plan", "shows what would become of the attached files"),
        ),
    ),
    "verify": (
        (
            Call("verify gotowe/spotkanie-1.pdf", "mierzy znaki w pliku zrobionym tym programem"),
            Call("verify out/meeting-1.pdf", "measures the marks in a file made by this program"),
        ),
        (
            Call("verify --funding fers-2021-2027 cudzy.pdf", "sprawdza plik zrobiony gdzie indziej"),
            Call("verify --funding fers-2021-2027 foreign.pdf", "checks a file that was made elsewhere"),
        ),
        (
            Call("verify --project project.yaml cudzy.docx", "zna też oficjalne pliki znaków projektu"),
            Call("verify --project project.yaml foreign.docx", "also knows the project's files of marks"),
        ),
        (
            Call("verify pismo.pdf --sources protokoly", "buduje plik ponownie ze źródeł i porównuje"),
            Call(
                "verify letter.pdf --sources minutes", "builds the file again from its sources and compares"
            ),
        ),
    ),
    "sign": (
        (
            Call("sign gotowe/spotkanie-1.pdf --p12 certyfikat.p12", "podpisuje PDF; o hasło zapyta"),
            Call("sign out/meeting-1.pdf --p12 certificate.p12", "signs a PDF; the password is asked for"),
        ),
        (
            Call("sign spotkanie-1.pdf --pkcs11 /usr/lib/karta.so --reason Zatwierdzam", "podpisuje kartą"),
            Call("sign meeting-1.pdf --pkcs11 /usr/lib/card.so --reason Approved", "signs with a card"),
        ),
    ),
    "merge": (
        (
            Call("merge umowa.pdf skany -o komplet.pdf", "łączy umowę i wszystkie skany z folderu"),
            Call("merge contract.pdf scans -o all.pdf", "joins the contract and all scans of a folder"),
        ),
        (
            Call("merge slajdy.pptx#1-12 --n-up 6 -o wydruk.pdf", "robi wydruk po sześć slajdów na kartce"),
            Call("merge slides.pptx#1-12 --n-up 6 -o handout.pdf", "makes a handout, six slides a sheet"),
        ),
    ),
    "extract": (
        (
            Call("extract gotowe/spotkanie-1.pdf -o zrodla", "zapisuje źródła dokumentu w folderze „zrodla”"),
            Call("extract out/meeting-1.pdf -o sources", "writes the document's sources into “sources”"),
        ),
    ),
    "funding": (
        (
            Call("funding list", "wypisuje programy z datami umów"),
            Call("funding list", "lists the programmes with the dates of contracts"),
        ),
        (
            Call("funding show fers-2021-2027", "pokazuje znaki i zdanie programu oraz źródła"),
            Call("funding show fers-2021-2027", "shows the marks and the sentence, with sources"),
        ),
    ),
    "funding list": (
        (
            Call("funding list", "wypisuje programy z datami umów"),
            Call("funding list", "lists the programmes with the dates of contracts"),
        ),
        (
            Call("funding list --json", "to samo dla programów"),
            Call("funding list --json", "the same for programs"),
        ),
    ),
    "funding show": (
        (
            Call("funding show power --contract-date 2017-05-10", "pokazuje zestaw dla umowy z tego dnia"),
            Call("funding show power --contract-date 2017-05-10", "shows the set for a contract of that day"),
        ),
        (
            Call("funding show rpo --region malopolskie --png pasek.png", "zapisuje też obraz paska"),
            Call("funding show rpo --region malopolskie --png strip.png", "also draws the strip"),
        ),
    ),
    "funding check": (
        (
            Call("funding check project.yaml --strict", "sprawdza program i pliki znaków projektu"),
            Call("funding check project.yaml --strict", "checks the programme and the files of marks"),
        ),
        (
            Call("funding check profil-gminy.yaml", "sprawdza własny profil programu"),
            Call("funding check town-profile.yaml", "checks a profile of your own"),
        ),
    ),
    "funding init": (
        (
            Call("funding init fers-2021-2027 profil.yaml", "kopiuje profil, by go zmienić"),
            Call("funding init fers-2021-2027 profile.yaml", "copies a profile, to change it"),
        ),
    ),
    "strip": (
        (
            Call("strip project.yaml -o gotowe", "robi pasek znaków projektu jako PNG i SVG"),
            Call("strip project.yaml -o out", "makes the project's strip as PNG and SVG"),
        ),
        (
            Call("strip project.yaml --format docx", "robi pusty papier ze znakami w nagłówku lub stopce"),
            Call("strip project.yaml --format docx", "makes an empty paper with the marks"),
        ),
        (
            Call("strip fers-2021-2027 --ground '#1a4b8c'", "robi pasek na kolorowe tło slajdu"),
            Call("strip fers-2021-2027 --ground '#1a4b8c'", "makes a strip for a coloured ground"),
        ),
    ),
    "migrate": (
        (
            Call("migrate protokoly", "przenosi pliki ze starszej wersji formatu do obecnej"),
            Call("migrate minutes", "brings files of an older format to the current one"),
        ),
    ),
    "schema": (
        (
            Call("schema --install-vscode", "włącza podpowiedzi Visual Studio Code w tym folderze"),
            Call("schema --install-vscode", "makes Visual Studio Code complete fields in this folder"),
        ),
        (
            Call("schema project --path", "podaje, gdzie leży schemat pliku project.yaml"),
            Call("schema project --path", "tells where the schema of project.yaml is"),
        ),
    ),
    "rules": (
        (Call("rules", "wypisuje wszystkie reguły"), Call("rules", "lists all rules")),
        (Call("rules --json", "to samo dla programów"), Call("rules --json", "the same for programs")),
    ),
    "explain": (
        (
            Call("explain MK-D03", "wyjaśnia regułę i pokazuje przykład"),
            Call("explain MK-D03", "explains a rule, with an example"),
        ),
    ),
    "doctor": (
        (
            Call("doctor", "sprawdza, czy wszystko jest na miejscu"),
            Call("doctor", "checks that everything is in its place"),
        ),
        (
            Call("doctor --empty-cache", "usuwa też zapamiętane wydruki LibreOffice"),
            Call("doctor --empty-cache", "removes the kept prints of LibreOffice as well"),
        ),
    ),
    "completion": (
        (
            Call("completion bash >> ~/.bashrc", "włącza dopełnianie w bash"),
            Call("completion bash >> ~/.bashrc", "switches completion on in bash"),
        ),
        (
            Call("completion zsh >> ~/.zshrc", "włącza dopełnianie w zsh"),
            Call("completion zsh >> ~/.zshrc", "switches completion on in zsh"),
        ),
        (
            Call("completion fish >> ~/.config/fish/config.fish", "włącza dopełnianie w fish"),
            Call("completion fish >> ~/.config/fish/config.fish", "switches completion on in fish"),
        ),
    ),
}


def examples(command: str, language: str) -> tuple[Call, ...]:
    """The examples of a command, or of the program, which is the command ""."""
    return tuple(pair[0 if language == "pl" else 1] for pair in _EXAMPLES.get(command, ()))
