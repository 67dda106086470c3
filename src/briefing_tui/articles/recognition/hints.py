"""What to do with a file of a format that is not read."""

SAVE_AS_DOCX = "open it in Word or LibreOffice, and save it as DOCX"
SAVE_AS_PDF = "save it as PDF, or what is quoted of it as a text file"
UNPACK = "unpack it, and name the file in it that has the text"
RECOGNISE = "take the text out of it with a program for OCR, and name the text file in place of it"
NAME_ANOTHER = "name the document that has the text in place of it"
