"""Photos of phones (HEIC), which Pillow alone cannot read."""

from __future__ import annotations

from functools import cache


@cache
def register() -> None:
    """Teach Pillow to read them, once. Their previews and depth maps are no pictures of their own."""
    import pillow_heif

    pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
