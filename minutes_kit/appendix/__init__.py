"""Files of attachments become pages of a report; each room knows one step of the way.

`planning` says what is to be done with each file, and `converting` has it done: `taking` makes pages of a
file, `preparing` makes them clean and tagged. `joining` puts them into the report, `measuring` says what the
result is. `reading` is what they all know of a PDF.
"""
