"""After the proceedings: ustalenia, the next meeting, attachments, signatures, the document itself."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.numbering import all_agreements, attachment_anchor, numbered_attachments
from ..nodes import (
    Block,
    Fact,
    Link,
    List,
    ListItem,
    ListStyle,
    Signature,
    Signatures,
)
from .course import declaration_blocks
from .decisions import agreement_list, correspondence_item, resolution_blocks
from .describe import labelled, object_blocks, with_rest
from .mentions import unlinked
from .setting import Setting, facts, lead_in


def agreement_blocks(setting: Setting) -> tuple[Block, ...]:
    """The ustalenia of the whole meeting; those of an agenda item stand there."""
    numbered = enumerate(all_agreements(setting.minutes), start=1)
    own = [(position, agreement) for position, (agreement, pointer) in numbered if pointer[0] == "ustalenia"]
    return agreement_list(setting, own)


def resolution_section(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    blocks: list[Block] = []
    for resolution in minutes.resolutions:
        blocks += resolution_blocks(setting, resolution)
    for row in labelled(setting, minutes, "correspondence"):
        items = tuple(correspondence_item(setting, decision) for decision in minutes.correspondence)
        blocks += [lead_in(row.label), List(items)]
    return tuple(blocks)


def closing_blocks(setting: Setting) -> tuple[Block, ...]:
    minutes = setting.minutes
    blocks: list[Block] = []
    for declaration in minutes.declarations:
        blocks += declaration_blocks(setting, declaration)
    blocks += facts(labelled(setting, minutes, "references", "next_meeting"))
    blocks += setting.blocks(minutes.closing)
    blocks += setting.blocks(minutes.thanks)
    blocks += facts(_contact_rows(setting))
    for addendum in minutes.addenda:
        blocks.append(lead_in(setting.say("addendum", date=setting.date(addendum.date))))
        blocks += setting.blocks(addendum.text)
        blocks += facts(labelled(setting, addendum, "by"))
    return tuple(blocks)


def _contact_rows(setting: Setting) -> Iterator[Fact]:
    """A row for each contact."""
    for row in labelled(setting, setting.minutes, "contact"):
        for contact in setting.minutes.contact:
            yield Fact(row.label, object_blocks(setting, contact))


def attachment_list(setting: Setting, with_pages: frozenset[str]) -> tuple[Block, ...]:
    """`with_pages` are the numbers of attachments whose pages follow: they become links."""
    items = []
    for number, attachment in numbered_attachments(setting.minutes):
        title = setting.line(attachment.title)
        words = (Link(f"#{attachment_anchor(number)}", unlinked(title)),) if number in with_pages else title
        rest = labelled(setting, attachment, "group", "day", "date", "author")
        label = f"{number}." if attachment.number else ""
        anchor = "" if number in with_pages else attachment_anchor(number)
        blocks = (*with_rest(words, rest), *setting.blocks(attachment.description))
        items.append(ListItem(blocks, anchor=anchor, label=label))
    return (List(tuple(items), ListStyle.DECIMAL_DOT),) if items else ()


def document_blocks(setting: Setting) -> tuple[Block, ...]:
    """How the document came about: drafting, approval, versions, records, retention."""
    names = ("drafted", "approved", "revisions", "records", "retention")
    rows = [*labelled(setting, setting.minutes, *names)]
    for project in setting.projects:
        rows += labelled(setting, project, "retention")
    return facts(rows)


def signature_blocks(setting: Setting) -> tuple[Block, ...]:
    signatures = []
    for signature in setting.minutes.signatures:
        when = (setting.date(signature.date),) if signature.date else ()
        function = (setting.plain(signature.function).text,) if signature.function else ()
        signatures.append(Signature((setting.plain(signature.name).text, *function, *when)))
    return (Signatures(tuple(signatures)),) if signatures else ()
