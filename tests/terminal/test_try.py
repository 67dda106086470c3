def test_try(start):
    t = start()
    t.until("67/67")
    t.press("2")
    t.press("down")
    print(t.text[:400])
    t.press("q")
    print(t.end())
    print(t.text, t._screen.mode, t._screen.cursor.hidden)
