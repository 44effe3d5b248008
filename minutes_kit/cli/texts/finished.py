"""Words of the command line: finished documents verified, unpacked and signed."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "verify": (
        "Sprawdź gotowy plik PDF lub DOCX, także cudzy: skąd pochodzi, podpisy, znaki i zdanie funduszy.",
        "Check a finished PDF or DOCX, whoever made it: origin, signatures, the funder's marks and sentence.",
    ),
    "verify sources": (
        "Folder ze źródłami dokumentu (domyślnie szukane obok niego i w folderach powyżej).",
        "The folder of the document's sources (default: looked for beside it and above).",
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
    "nothing owed": ("pasek nie jest tu wymagany", "no strip is required here"),
    "nothing found": ("nie ma znaków", "no marks"),
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
    "extract": (
        "Wyjmij z gotowego PDF pliki YAML i manifest (z DOCX: manifest); istniejących plików nie nadpisuje.",
        "Take the YAML and the manifest out of a PDF (of a DOCX: the manifest); it never overwrites a file.",
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
    "reason": ("Powód podpisu, np. „Zatwierdzam”.", "Reason of the signature, e.g. “Approved”."),
    "place": ("Miejsce podpisu.", "Place of the signature."),
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
}
