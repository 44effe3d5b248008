"""Which file becomes pages in which way, as data, before anything is converted."""
