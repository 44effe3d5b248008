"""What a document was made from, told by the document itself: as data, and read back from the finished file.

`manifest` is the data and its JSON, `inside` reads it and the sources out of a PDF or DOCX, `finding` looks
for the sources on a disk, `verdict` is what can be said in the end.
"""
