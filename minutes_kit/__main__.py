"""`python -m minutes_kit`."""

from .cli import main

main()
