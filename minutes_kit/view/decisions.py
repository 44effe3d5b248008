"""Votes, elections, resolutions and ustalenia."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Agreement, Correspondence, Election, Resolution, Vote
from ..model.numbering import agreement_anchor
from ..nodes import Block, Inline, List, ListItem, ListStyle, Paragraph, ParagraphStyle, Quote, Strong, Text
from .describe import describe, fact_rows, simple
from .setting import Setting, facts, paragraph
from .vocabulary import field_words

COUNTS = ("for_", "against", "abstained", "not_voting")


def vote_blocks(setting: Setting, vote: Vote) -> tuple[Block, ...]:
    """ "Głosowanie: przyjęcie porządku – za: 12, przeciw: 1, wstrzymało się: 0." and the rest as facts."""
    words = field_words(Vote, setting.language)
    counts = [
        f"{words[name].label.lower()}:\u00a0{getattr(vote, name)}"
        for name in COUNTS
        if getattr(vote, name) is not None
    ]
    head: list[Inline] = [Strong((Text(setting.say("vote")),))]
    if vote.subject:
        head += [Text(": "), *setting.line(vote.subject)]
    if counts:
        head.append(Text((" – " if vote.subject else ": ") + ", ".join(counts) + "."))
    return (
        paragraph(*head),
        *setting.blocks(vote.text),
        *describe(setting, vote, skip=frozenset({"subject", "text", *COUNTS})),
    )


def election_blocks(setting: Setting, election: Election) -> tuple[Block, ...]:
    head: list[Inline] = [Strong((Text(setting.say("election")),))]
    if election.office:
        head += [Text(": "), *setting.line(election.office)]
    rest = describe(setting, election, skip=frozenset({"office", "text", "vote"}))
    vote = vote_blocks(setting, election.vote) if election.vote else ()
    return (paragraph(*head), *setting.blocks(election.text), *rest, *vote)


def resolution_blocks(setting: Setting, resolution: Resolution) -> tuple[Block, ...]:
    name = (
        setting.say("resolution number", number=resolution.number)
        if resolution.number
        else setting.say("resolution")
    )
    stop = "" if resolution.title[:1].islower() else "."
    head = paragraph(Strong((Text(f"{name}{stop}"),)), Text(" "), *setting.line(resolution.title))
    text: tuple[Block, ...] = (Quote(setting.quoted().blocks(resolution.text)),) if resolution.text else ()
    skip = frozenset({"title", "number", "text", "vote"})
    vote = vote_blocks(setting, resolution.vote) if resolution.vote else ()
    return (head, *text, *describe(setting, resolution, skip=skip), *vote)


def correspondence_item(setting: Setting, decision: Correspondence) -> ListItem:
    skip = frozenset({"text", "vote"})
    vote = vote_blocks(setting, decision.vote) if decision.vote else ()
    return ListItem((*setting.blocks(decision.text), *describe(setting, decision, skip=skip), *vote))


def agreement_list(setting: Setting, agreements: Iterable[tuple[int, Agreement]]) -> tuple[Block, ...]:
    """Ustalenia with their position over the whole document, which is also their printed number."""
    numbered = tuple(agreements)
    if not numbered:
        return ()
    items = tuple(_agreement_item(setting, agreement, position) for position, agreement in numbered)
    return (List(items, ListStyle.DECIMAL_PAREN, start=numbered[0][0]),)


def earlier_agreements(setting: Setting, agreements: tuple[Agreement, ...]) -> tuple[Block, ...]:
    """Ustalenia of earlier meetings under review: their own list, without anchors."""
    items = tuple(_agreement_item(setting, agreement, 0) for agreement in agreements)
    return (List(items),) if items else ()


def _agreement_item(setting: Setting, agreement: Agreement, position: int) -> ListItem:
    anchor = agreement_anchor(position) if position else ""
    text = setting.blocks(agreement.text)
    if agreement.id and text and isinstance(text[0], Paragraph):
        named = (Strong((Text(agreement.id),)), Text(" "), *text[0].children)
        text = (Paragraph(named), *text[1:])
    skip = frozenset({"text", "id", "owner", "due", "status", "vote", "outside", "agenda"})
    vote = vote_blocks(setting, agreement.vote) if agreement.vote else ()
    rest = tuple(fact_rows(setting, agreement, skip=skip))
    return ListItem((*text, *_who_and_when(setting, agreement), *facts(rest), *vote), anchor=anchor)


def _who_and_when(setting: Setting, agreement: Agreement) -> tuple[Block, ...]:
    """Who, by when, how far, and from which item: what a reader looks for first, in one line."""
    words = field_words(Agreement, setting.language)
    parts: list[tuple[Inline, ...]] = []
    if agreement.owner:
        parts.append((Text(f"{words['owner'].label}: "), *setting.lines(agreement.owner)))
    if agreement.due:
        parts.append(setting.line(f"{words['due'].label.lower()}: {setting.date(agreement.due)}"))
    if agreement.status:
        parts.append((Text(f"{words['status'].label.lower()}: {words['status'].choices[agreement.status]}"),))
    if agreement.agenda:
        parts.append(simple(setting, agreement.agenda, words["agenda"]))
    if not parts:
        return ()
    joined = [node for part in parts for node in (Text("; "), *part)][1:]
    return (Paragraph((*_capital(joined[0]), *joined[1:]), ParagraphStyle.NOTE),)


def _capital(node: Inline) -> tuple[Inline, ...]:
    return (Text(node.text[:1].upper() + node.text[1:]),) if isinstance(node, Text) else (node,)
