"""What an office wants to be told: a configuration file, comments in the minutes, and what follows from both.

An error of the catalogue guards a build: no configuration and no comment takes it away. Everything else
can be left out or be made an error.
"""

from __future__ import annotations

from .judge import FaultsOf, Judge
from .lookup import NAME, Configuration, Lookup

__all__ = ["NAME", "Configuration", "FaultsOf", "Judge", "Lookup"]
