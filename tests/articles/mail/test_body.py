"""The parts of a mail that are text make its body; what else there is, is named."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.mail.reader import read
from briefing_tui.domain.article import Article
from briefing_tui.domain.metadata import MetadataField

Read = Callable[[bytes], Article]
Quoted = Callable[[Article], list[tuple[str, int, str]]]
_HEAD = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"


def _mail(text: str, subtype: str = "plain") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Bob <bob@river.example>"
    mail["Subject"] = "The river"
    mail.set_content(text, subtype=subtype)
    return mail


def _multipart(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(b"--b\n" + part + b"\n" for part in parts)
    return _HEAD + b"Content-Type: multipart/" + kind + b"; boundary=b\n\npreamble\n" + body + b"--b--\nepilogue\n"


_PLAIN, _HTML = b"Content-Type: text/plain\n\n", b"Content-Type: text/html\n\n"


def test_a_web_page_is_read_with_its_elements(article_in: Read, quoted_in: Quoted) -> None:
    article = article_in(_mail("<h1>Rivers</h1><p>They rose.</p><ul><li>one</li></ul>", "html").as_bytes())
    assert quoted_in(article) == [("heading", 1, "Rivers"), ("paragraph", 0, "They rose."), ("item", 1, "one")]
    assert (article.elements[1].file, article.elements[1].path) == ("1", "/html/body/p[1]")


@pytest.mark.parametrize(
    ("plain", "page", "expected"),
    [
        (b"They rose.", b"<p>They <b>rose</b>.</p>", "They rose."),
        (b"See the page.", b"<p>" + b"The rivers rose in May. " * 20 + b"</p>", "The rivers rose in May. " * 20),
        (b" ", b"<p>They rose.</p>", "They rose."),
    ],
)
def test_of_two_forms_the_plain_one_is_read_unless_it_says_nothing(
    article_in: Read, plain: bytes, page: bytes, expected: str
) -> None:
    related = b"Content-Type: multipart/related; boundary=c\n\n--c\n" + _HTML + page + b"\n--c--"
    for rich in (_HTML + page, related):
        assert article_in(_multipart(b"alternative", _PLAIN + plain, rich)).text == expected.strip()


def test_parts_one_after_the_other_are_read_in_order_and_other_files_are_named(article_in: Read) -> None:
    article = article_in(
        _multipart(
            b"mixed",
            _PLAIN + b"One.",
            b"Content-Type: image/png\n\n\x89PNG",
            _HTML + b"<p>Two.</p>",
            b"Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment\n\nThree.",
            b"Content-Type: application/pgp-signature\n\nx",
        )
    )
    assert article.text == "One.\nTwo."
    assert [element.file for element in article.elements] == ["1", "3"]
    named = [item.value for item in article.metadata if item.field is MetadataField.ATTACHMENT]
    assert named == ["image/png", "notes.txt"]
    assert article.notices == ('What came with it is not read: "image/png", "notes.txt".',)


def test_the_names_of_very_many_attachments_are_counted(article_in: Read) -> None:
    parts = [b"Content-Type: a/b; name=%d\n\n" % number for number in range(25)]
    (notice,) = article_in(_multipart(b"mixed", _PLAIN + b"One.", *parts)).notices
    assert notice.endswith('"19" and 5 more.')


def test_a_page_with_pictures_is_read_by_its_root(article_in: Read) -> None:
    parts = (
        b"Content-Type: image/gif; name=a.gif\n\nGIF",
        _HTML.replace(b"\n\n", b"\nContent-ID: <r>\n\n") + b"<p>Root.",
    )
    article = article_in(_multipart(b'related; start="<r>"', *parts))
    assert (article.text, article.elements[0].file) == ("Root.", "2")


def test_a_mail_within_is_quoted_with_its_fields(article_in: Read, quoted_in: Quoted) -> None:
    inner = _mail("They rose.\n\n> Did they?\n")
    outer = _mail("See below.")
    outer.add_attachment(inner)
    article = article_in(outer.as_bytes())
    assert quoted_in(article) == [
        ("paragraph", 0, "See below."),
        ("quotation", 1, "From: Bob <bob@river.example>"),
        ("quotation", 1, "Subject: The river"),
        ("quotation", 1, "They rose."),
        ("quotation", 2, "Did they?"),
    ]
    assert [element.file for element in article.elements] == ["1", "2", "2", "2.1", "2.1"]


@pytest.mark.parametrize(
    "data",
    [
        _multipart(b"encrypted", b"Content-Type: application/pgp-encrypted\n\nVersion: 1", b"Content-Type: a/b\n\nx"),
        _HEAD + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx",
        _HEAD + b"\n-----BEGIN PGP MESSAGE-----\n\nx\n",
    ],
)
def test_an_encrypted_mail_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableArticleError, match="is encrypted"):
        list(read(data))


def test_a_mail_within_its_signature_is_refused() -> None:
    with pytest.raises(UnreadableArticleError, match="is wrapped in its signature"):
        list(read(_HEAD + b"Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx"))


def test_an_encrypted_part_is_said(article_in: Read) -> None:
    article = article_in(_multipart(b"mixed", _PLAIN + b"One.", b"Content-Type: application/pkcs7-mime\n\nx"))
    assert article.notices == ("A part of it is encrypted, and is not read.",)


def test_a_mail_that_only_brings_a_file_says_so() -> None:
    with pytest.raises(UnreadableArticleError, match=r'is a mail without text, with "a\.pdf"'):
        list(read(_multipart(b"mixed", b"Content-Type: application/pdf; name=a.pdf\n\nx")))


def test_a_wrong_character_set_is_said(article_in: Read) -> None:
    article = article_in(_HEAD + "Content-Type: text/plain; charset=x-none\n\nGrüße.".encode("latin-1"))
    assert article.text == "Grüße."
    assert article.notices == ('Part 1 says that it is in "x-none", which is no known character set.',)


def test_a_page_without_a_character_set_is_in_that_of_its_meta_element(article_in: Read) -> None:
    page = '<meta charset="windows-1256"><p>سلام</p>'.encode("cp1256")
    assert article_in(_HEAD + _HTML + page).text == "سلام"


def test_flowing_lines_are_joined(article_in: Read, quoted_in: Quoted) -> None:
    mail = _HEAD + b"Content-Type: text/plain; format=flowed; delsp=yes\n\nThe co \noperation \ngrew.\nAnd fell."
    assert [text for _, _, text in quoted_in(article_in(mail))] == ["The cooperationgrew.", "And fell."]


def test_a_multipart_without_parts_is_plain_text(article_in: Read) -> None:
    assert article_in(_HEAD + b"Content-Type: multipart/mixed\n\nOne.").text == "One."


def test_parts_nested_beyond_all_use_are_left_out_and_said(article_in: Read) -> None:
    mail = _HEAD + b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(30, 60))
    outer = _multipart(b"mixed", _PLAIN + b"One.", mail)
    assert "has more parts than are read." in article_in(outer).notices[0]
