"""Pictures made smaller within limits of legibility, in a finished PDF or before a DOCX is made."""

from __future__ import annotations

from .assets import shrink_asset
from .levels import LEAST_DPI, LEAST_QUALITY, LEVELS, Level
from .pdf import Shrinker, shrink_pdf

__all__ = ["LEAST_DPI", "LEAST_QUALITY", "LEVELS", "Level", "Shrinker", "shrink_asset", "shrink_pdf"]
