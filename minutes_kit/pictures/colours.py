"""Colours as they were meant: a picture with a colour profile of its own becomes one in sRGB."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

_MAX_PROFILE = 4 * 2**20
"""The largest profile that is applied, in bytes; those of printing presses have some 2 MiB."""


def foreign_profile(image: Image.Image) -> ImageCms.ImageCmsProfile | None:
    """The colour profile of a picture in colour, unless it is sRGB, missing or broken."""
    data = image.info.get("icc_profile")
    if not isinstance(data, bytes) or len(data) > _MAX_PROFILE or image.mode not in ("RGB", "CMYK"):
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(data))
        described = ImageCms.getProfileDescription(profile)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None if "sRGB" in described else profile


def in_srgb(image: Image.Image) -> Image.Image:
    """The picture with the colours that its profile means; as it is where the profile does not fit it."""
    profile = foreign_profile(image)
    if profile is None:
        return image
    try:
        changed = ImageCms.profileToProfile(
            image,
            profile,
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return changed or image
