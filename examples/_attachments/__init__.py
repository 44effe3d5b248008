"""What `make_attachments.py` is made of: the slides, their pictures, and the signed attendance sheets."""
