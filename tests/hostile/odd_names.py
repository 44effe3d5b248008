"""Files whose name, suffix or place is odd: links out of the folder, pipes, devices, folders, endless names."""

from __future__ import annotations

import os
import unicodedata

import pytest
from corpus import listed
from office_inputs import PRINTED
from office_parts import docx
from pdf_parts import one_page
from picture_parts import quarters, saved

SIGHT = {"pages": 1, "upright": True}
NO_PLACE = ("MK-L01", "MK-L02", "MK-L03", "MK-L07")


def named(title: str, file: str, refused: str = "", **more) -> None:
    expected = {"refused": refused} if refused else SIGHT

    @listed(f"name with {title}", **expected, **more)
    def put(desk, bait):
        path = desk / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(one_page())
        return file


named("spaces", "  lista  obecności .pdf")
named("#, % and +", "a#1 50%20+b?.pdf")
named("quotes", "„Żółw” 'a' \"b\" `c`.pdf")
named("letters and their marks apart", unicodedata.normalize("NFD", "zażółć gęślą jaźń.pdf"))
named("letters and their marks together", unicodedata.normalize("NFC", "ZAŻÓŁĆ gęślą.PDF"))
named("pictures", "plan 🏛️👩‍💼.pdf", "MK-M01", alone=True)
named("a dash in front", "--help.pdf", bare=True)
named("what a shell would run", "$(touch wykonane);`touch wykonane`&|.pdf")
named("what a template would fill in", "{{ 7*7 }}{name}%s#{x}.pdf")
named("marks of text", "**a** [b](c) <b> &amp; _d_ \\n.pdf")
named("many letters", "ą" * 125 + ".pdf")
named("letters from right to left", "cennik\u202efdp.exe.pdf", "MK-M01", alone=True)
named("a line break", "dwa\nwiersze.pdf", alone=True)
named("commands of a terminal", "a\x1b[2J\x1b]0;x\x07b.pdf", "MK-Y09", alone=True)
named("a folder on the way", "a b/c/../c/plik.pdf")


@listed("name with .. inside the root", **SIGHT)
def up_and_down(desk, bait):
    (desk / "plik.pdf").write_bytes(one_page())
    return f"../{desk.name}/plik.pdf"


def out_of_the_way(title: str, file: str, rules: tuple[str, ...] = NO_PLACE, **more) -> None:
    @listed(title, refused=rules, bare=True, **more)
    def put(desk, bait):
        return file


out_of_the_way("name of a file far above", "../../../../../../../etc/passwd")
out_of_the_way("name of a whole path", "/etc/passwd")
out_of_the_way("name of a device", "/dev/zero")
out_of_the_way("name of a Windows path", "C:\\Windows\\win.ini")
out_of_the_way("name of a share", "\\\\127.0.0.1\\c$\\a.pdf")
out_of_the_way("name of an address", "http://127.0.0.1/a.pdf")
out_of_the_way("name of 1900 letters", "a" * 1900 + ".pdf")
out_of_the_way("name of 5000 letters", "a" * 5000 + ".pdf", ("MK-S09",), alone=True)
# All files of the folder are meant, the minutes among them.
out_of_the_way("name of a folder", ".", ("MK-Z06",), alone=True)


def linked(title: str, target: str, **expected) -> None:
    @listed(f"link to {title}", **expected)
    def put(desk, bait):
        (desk / "obok.pdf").write_bytes(one_page())
        (desk / "plik.pdf").symlink_to(target.format(secret=bait.secret))
        return "plik.pdf"


linked("a file beside it", "obok.pdf", **SIGHT)
linked("the secret", "{secret}", refused=NO_PLACE)
linked("itself", "plik.pdf", refused=NO_PLACE)
linked("nothing", "brak.pdf", refused=NO_PLACE)
linked("a device", "/dev/zero", refused=NO_PLACE)
linked("the memory of the process", "/proc/self/mem", refused=NO_PLACE)


@listed("pipe that nobody fills", refused=NO_PLACE)
def pipe(desk, bait):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(desk / "plik.pdf")
    return "plik.pdf"


@listed("folder named as a PDF", refused=(*NO_PLACE, "MK-L10"))
def folder(desk, bait):
    (desk / "plik.pdf").mkdir()
    return "plik.pdf"


def disguised(title: str, file: str, content: bytes, **expected) -> None:
    @listed(title, **expected)
    def put(desk, bait):
        (desk / file).write_bytes(content)
        return file


disguised("PDF named as a JPEG", "a.jpg", one_page(), **SIGHT)
disguised("PDF without a suffix", "skan", one_page(), **SIGHT)
disguised("JPEG named as a PDF", "a.pdf", saved(quarters(), "JPEG"), **SIGHT)
disguised("PNG named as a Word document", "a.docx", saved(quarters(), "PNG"), **SIGHT)
disguised("Word document named as a PDF", "a.pdf", docx(), **PRINTED)
disguised("text named as a PDF", "a.pdf", "Zwykły tekst.\n".encode() * 50, refused="MK-Z07")
disguised("page of the web named as a Word document", "a.doc", b"<html><body onload=x()>", refused="MK-Z07")
disguised("program named as a PDF", "a.pdf", b"\x7fELF" + bytes(500), refused="MK-Z07")
disguised("nothing at all", "a.pdf", b"", refused=("MK-L07", "MK-Z04"))
disguised(
    "PDF that is a Word document as well",
    "a.pdf",
    docx() + one_page(),
    pages=1,
    refused=("MK-Z07", "MK-Z10", "MK-X05"),
    office=True,
)
