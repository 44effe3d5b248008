"""The sample view that the tests of both renderers share."""

from docx_sample import *  # noqa: F403
