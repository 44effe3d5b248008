"""Word documents: a view printed through a Word template that an office may change or replace.

A template is an ordinary DOCX. In it, `{{ name }}` prints a text, `{{p name }}` in a paragraph of its
own puts paragraphs there, and `{{r name }}` prints inside a line something that is more than text:

    {{ title }}  {{ running_title }}  {{ author }}  {{ subject }}  {{ keywords }}  {{ date }}  {{ language }}
    {{r page_label }}                   "Strona 1 z 3" with the numbers that Word counts
    {{p lead }}                         the lines under the title
    {{p strip }}                        the row of marks; only in headers and footers
    {%p for section in sections %}      all sections, in order
    {{p section.heading }}
    {{p section.body }}
    {%p endfor %}
    {{p sections.ustalenia.body }}      one section by its key, wherever the office wants it

`{{ section.key }}` and `{{ section.title }}` are texts, to compare and to print. `if`, `for` and the
filters of `language` are all that a template may do. Its styles give the look: blocks use the built-in
Title, Heading 1 to 6, List Bullet, List Number, Quote, Caption, Hyperlink and our own ones (`styles.Style`);
a style that a template lacks is added to the document.

docxtpl mends the placeholders and fills in the texts. The blocks are WordprocessingML made here, put in
afterwards, so that nothing a moderator wrote is ever read as a template.
"""

from __future__ import annotations

from .document import render_docx

__all__ = ["render_docx"]
