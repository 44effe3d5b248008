# The daily commands. Each does its own set-up; see scripts/dev.py.

example:
    python3 scripts/dev.py example

test *arguments:
    python3 scripts/dev.py test {{ arguments }}

lint:
    python3 scripts/dev.py lint

wheel:
    python3 scripts/dev.py wheel

bench:
    python3 scripts/dev.py bench

fuzz *arguments:
    python3 scripts/dev.py fuzz {{ arguments }}

mutation *arguments:
    python3 scripts/dev.py mutation {{ arguments }}

# Write everything that is generated and committed.
generate:
    python3 scripts/draw_marks.py
    python3 scripts/write_docx_templates.py
    python3 scripts/write_english_schemas.py
    python3 scripts/write_font_coverage.py
    python3 scripts/write_funding.py
    python3 scripts/write_man_page.py
    python3 scripts/write_reference.py
    python3 scripts/write_rules.py
