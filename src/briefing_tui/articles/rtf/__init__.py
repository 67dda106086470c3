"""Reading of RTF documents (Rich Text Format 1.9.1) with the standard library alone.

striprtf is not used: it takes 48 seconds for 43 kB made to harm, ends in errors of its own on numbers out of range,
cuts characters beyond the first 65,536 in two, and gives neither headings nor notes nor the cells of a table apart.
"""
