"""Make the attachments of the example `gwd-sochaczew-2011`: a presentation and two attendance sheets.

    python examples/make_attachments.py          the PPTX and the JPEG files, the same bytes every time
    python examples/make_attachments.py --pdf    also the PDF of the slides; needs LibreOffice (soffice)

The PDF beside the presentation serves those who build the example without an office suite.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from _attachments.fonts import FOLDER as FONTS
from _attachments.packing import fixed
from _attachments.sheets import sheet
from _attachments.slides import presentation

FOLDER = Path(__file__).parent / "gwd-sochaczew-2011" / "zalaczniki"
FONT_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{fonts}</dir></fontconfig>
"""
TAGGED = (
    'pdf:impress_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"PDFUACompliance":{"type":"boolean","value":"true"},"ReduceImageResolution":{"type":"boolean","value":"false"}}'
)


def make(folder: Path) -> list[Path]:
    """Write the presentation and the sheets into the folder."""
    files = {
        "prezentacja.pptx": fixed(presentation()),
        "lista-obecnosci-29-06.jpg": sheet("29 czerwca 2011 r.", seed=29),
        "lista-obecnosci-30-06.jpg": sheet("30 czerwca 2011 r.", seed=30),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def make_pdf(slides: Path) -> Path:
    """Have LibreOffice print the slides, with the fonts that they name, into a PDF beside them."""
    soffice = shutil.which("soffice")
    if not soffice:
        sys.exit("LibreOffice (soffice) is not installed.")
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch, "fonts.conf")
        config.write_text(FONT_CONFIG.format(fonts=FONTS), encoding="utf-8")
        profile = f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", TAGGED, "--outdir", scratch, str(slides)]
        subprocess.run(
            command,
            check=True,
            timeout=180,
            env=os.environ | {"FONTCONFIG_FILE": str(config), "LC_ALL": "pl_PL.UTF-8"},
        )
        made = Path(scratch, slides.name).with_suffix(".pdf")
        return Path(shutil.copyfile(made, slides.with_suffix(".pdf")))


def main() -> None:
    files = make(FOLDER)
    if "--pdf" in sys.argv[1:]:
        files.append(make_pdf(files[0]))
    for file in files:
        print(f"{file.stat().st_size:>9}  {file.relative_to(FOLDER.parent.parent)}")


if __name__ == "__main__":
    main()
