"""A view as files: printed through a Word template or by Typst, and what LibreOffice prints."""
