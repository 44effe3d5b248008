"""The Markdown subset as a markdown-it parser.

markdown-it has the rules of CommonMark for paragraphs, quotes, lists, emphasis and escapes. Links,
pictures, tables and dashed lines have rules of our own, because the usual ones drop surplus table
cells, decode entities and throw link titles away. All else has no rule and so stays text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from .findings import MAX_DEPTH, Findings

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

    BlockRule = Callable[[StateBlock, int, int, bool], bool]

MAX_COLUMNS = 24

# Possessive repeats: a pattern that does not match has read its characters once.
_LABEL = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\])*+"
_BARE = r"(?!<)(?:[^\s()\\]|\\\S|\((?:[^\s()\\]|\\\S)*+\))++"
_LINK = re.compile(
    rf"(?P<bang>!?)\[(?P<label>{_LABEL})\]\([ \t\n]*+(?:<(?P<angled>[^<>\n]++)>|(?P<bare>{_BARE}))"
    r'(?:[ \t\n]++"(?P<title>(?:[^"\\]|\\.)*+)")?[ \t\n]*+\)',
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ALLOWED = re.compile(r"(?:https?://|mailto:|tel:)[^/]|#\S", re.IGNORECASE)
_ENCODED = re.compile(r"[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_DELIMITERS = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+")
_PIPE = re.compile(r"(?<!\\)\|")
_DASHES = re.compile(r"([-*_])(?:[ \t]*+\1){2,}[ \t]*+")
_TERMINATORS = re.compile(r"[\n\\*_\[\]!]")


def unescape(typed: str) -> str:
    r"""Text without the backslashes of CommonMark escapes: `\"` becomes `"`."""
    return _ESCAPED.sub(r"\1", typed)


@cache
def parser() -> MarkdownIt:
    """The parser, safe to share between threads. Built at the first text that has marks."""
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import blockquote, list_block

    markdown = MarkdownIt("zero", {"maxNesting": 8 * MAX_DEPTH})
    block, inline = markdown.block.ruler, markdown.inline.ruler
    block.at("table", _table, {"alt": ["paragraph"]})
    block.at("blockquote", _limited(blockquote), {"alt": ["paragraph", "blockquote", "list"]})
    block.at("hr", _dashes, {"alt": ["paragraph", "blockquote", "list"]})
    block.at("list", _limited(list_block), {"alt": ["paragraph", "blockquote"]})
    inline.at("link", _link)
    inline.at("image", _link)
    markdown.inline.terminator_re = _TERMINATORS
    markdown.enable(["table", "blockquote", "hr", "list", "newline", "escape", "emphasis", "link", "image"])
    markdown.inline.ruler2.disable("fragments_join")
    # markdown-it compiles its rule chains at first use and not atomically: no thread may see that.
    environment = {"depth": 0, "line": 0, "findings": Findings()}
    markdown.block.parse("x", markdown, environment, [])
    markdown.inline.parse("x", markdown, environment, [])
    return markdown


def _limited(rule: BlockRule) -> BlockRule:
    """The rule of a container, which no longer applies inside `MAX_DEPTH` containers."""

    def limited(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        depth = state.env["depth"]
        if depth >= MAX_DEPTH and state.sCount[start] >= state.blkIndent:
            if rule(state, start, end, True):
                state.env["findings"].report("MK-M14", start, limit=MAX_DEPTH)
            return False
        state.env["depth"] = depth + 1
        matched = rule(state, start, end, silent)
        state.env["depth"] = depth
        return matched

    return limited


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _dashes(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line of dashes, which would otherwise pass for lists in lists, is a paragraph as typed."""
    line = _line(state, start)
    if not _DASHES.fullmatch(line):
        return False
    if not silent:
        token = state.push("inline", "", 0)
        token.content, token.map = line, [start, start + 1]
        state.line = start + 1
    return True


def _cells(row: str) -> list[str]:
    """The cells of a row of pipes; the outer pipes may be left out."""
    cells = [cell.replace("\\|", "|").strip() for cell in _PIPE.split(row.strip())]
    first = 1 if cells[0] == "" else 0
    last = len(cells) - 1 if len(cells) > 1 and cells[-1] == "" else len(cells)
    return cells[first:last]


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A GFM table, as one token with the typed cells of each row and its line."""
    if start + 2 > end or state.sCount[start + 1] < state.blkIndent or "|" not in _line(state, start):
        return False
    delimiters = _line(state, start + 1)
    if not _DELIMITERS.fullmatch(delimiters):
        return False
    header, marks = _cells(_line(state, start)), _cells(delimiters)
    if len(header) != len(marks) or not 1 <= len(header) <= MAX_COLUMNS:
        return False
    if not silent:
        ends = state.md.block.ruler.getRules("blockquote")
        state.line = start + 2
        while (
            state.line < end
            and state.sCount[state.line] >= state.blkIndent
            and not state.isEmpty(state.line)
            and not any(rule(state, state.line, end, True) for rule in ends)
        ):
            state.line += 1
        lines = (start, *range(start + 2, state.line))
        rows = [(line, _cells(_line(state, line))) for line in lines]
        state.push("table", "table", 0).meta = {"marks": marks, "rows": rows}
    return True


def _target(typed: str) -> str:
    """The target of a link, percent-encoded where a URL must be; "" if nothing may link there."""
    target = unescape(typed)
    if not _ALLOWED.match(target):
        return ""
    if target.startswith("#") or _ENCODED.fullmatch(target):
        return target
    try:
        target.encode()
        return parser().normalizeLink(target)
    except ValueError:
        return ""


def _link(state: StateInline, silent: bool) -> bool:
    """`[text](target)` or `![alternative text](path "caption")`."""
    match = _LINK.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    typed = match["bare"] or match["angled"]
    line = state.env["line"] + state.src.count("\n", 0, state.pos)
    if match["bang"]:
        token = state.push("image", "img", 0)
        token.content = match["label"]
        token.meta = {"source": unescape(typed), "title": match["title"] or "", "line": line}
        token.markup = match[0]
        state.pos = match.end()
        return True
    if state.linkLevel:
        return False
    target = _target(typed)
    if not target or match["title"] is not None:
        rule = "MK-M16" if target else "MK-M11"
        state.env["findings"].report(rule, line, target=unescape(typed))
        return False
    end, state.posMax, state.pos = state.posMax, match.end("label"), match.start("label")
    opening = state.push("link_open", "a", 1)
    opening.meta, opening.markup = {"target": target, "line": line}, "["
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.push("link_close", "a", -1).markup = state.src[match.end("label") : match.end()]
    state.pos, state.posMax = match.end(), end
    return True
