"""The funder's identity as data: profiles of programmes, their faults, and the strip that follows.

`profile` and `faults` are light and serve validation; `strip` reads pictures and serves rendering.
"""
