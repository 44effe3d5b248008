"""Prepared pages go into a report, with pikepdf: one tree of tags, one outline, stamps, dates and claims."""
