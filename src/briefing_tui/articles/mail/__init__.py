"""Reading of mails, of mailboxes, and of web pages that are saved as a mail is (MHTML).

The package `email` of the standard library is not used: on a file made to harm it takes seconds for a field of 100 kB,
and recurses as deep as parts are nested. What is here is linear in the file, and reads what is damaged, too.
"""
