"""The time that a document carries."""

from __future__ import annotations

from datetime import UTC, datetime


def in_utc(timestamp: datetime) -> datetime:
    """A time in UTC; one without a zone is taken as UTC, so that a result never depends on the machine."""
    return timestamp.replace(tzinfo=UTC) if timestamp.tzinfo is None else timestamp.astimezone(UTC)
