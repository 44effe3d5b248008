"""The funder's identity as data: profiles of programmes, and the strip that follows from one."""

from .profile import Profile, load_profile, profile_ids
from .strip import Branding, branding

__all__ = ["Branding", "Profile", "branding", "load_profile", "profile_ids"]
