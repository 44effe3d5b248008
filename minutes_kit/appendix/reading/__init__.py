"""What all rooms know of a PDF, within bounds: its checks, content and tags, pages as pictures and words."""
