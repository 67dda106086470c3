"""Parts have the numbers that IMAP gives them, and stand where the boundaries say."""

import pytest

from briefing_tui.articles.mail.parts import MAX_DEPTH, MAX_PARTS, Part, message_of

_MIXED = b"Content-Type: multipart/mixed; boundary=%s\n\n"


def _all(part: Part) -> list[Part]:
    return [part, *(each for within in part.parts for each in _all(within))]


def test_parts_are_numbered_as_imap_numbers_them() -> None:
    mail = message_of(
        _MIXED % b"a"
        + b"--a\n\nOne\n"
        + b"--a\n" + _MIXED % b"b" + b"--b\n\nTwo\n--b\nContent-Type: image/png\n\nx\n--b--\n"
        + b"--a\nContent-Type: message/rfc822\n\nSubject: x\n\nThree\n"
        + b"--a\nContent-Type: message/rfc822\n\n" + _MIXED % b"c" + b"--c\n\nFour\n--c--\n"
        + b"--a--\n"
    )  # fmt: skip
    found = [(part.number, part.media_type, part.content()) for part in _all(mail) if not part.parts]
    assert found == [
        ("1", "text/plain", b"One"),
        ("2.1", "text/plain", b"Two"),
        ("2.2", "image/png", b"x"),
        ("3.1", "text/plain", b"Three"),
        ("4.1", "text/plain", b"Four"),
    ]


def test_the_body_of_a_mail_without_parts_is_part_1() -> None:
    assert message_of(b"Subject: x\n\nText").number == "1"
    inner = message_of(b"Content-Type: message/rfc822\n\nSubject: x\n\nText").parts[0]
    assert (inner.number, inner.content()) == ("1.1", b"Text")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"--a\n\nOne\n--a--\n\nafter", [b"One"]),
        (b"--a  \r\n\r\nOne\r\n\r\n--a\r\n\r\nTwo", [b"One\r\n", b"Two"]),
        (b"--a\n\nOne --a\n--ab\n--a\n\n", [b"One --a\n--ab", b""]),
        (b"--a\n\n--a\n--a", [b"", b""]),
        (b"before", []),
        (b"--a--\n--a\n\nOne", []),
    ],
)
def test_only_a_line_of_its_own_parts_two_parts(body: bytes, expected: list[bytes]) -> None:
    assert [part.content() for part in message_of(_MIXED % b"a" + body).parts] == expected


def test_transfer_encodings_are_undone() -> None:
    encoded = b"Content-Transfer-Encoding: %s\n\n%s"
    assert message_of(encoded % (b"BASE64", b"cml2\nZXI=")).content() == b"river"
    assert message_of(encoded % (b"quoted-printable", b"ri=\nver=C3=A4 =zz")).content() == b"river\xc3\xa4 =zz"
    assert message_of(encoded % (b"8bit", b"=41")).content() == b"=41"


def test_a_mail_within_may_be_encoded_against_the_standard() -> None:
    mail = message_of(b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKVGV4dA==")
    assert mail.parts[0].fields.first("subject") == "x"
    assert mail.parts[0].content() == b"Text"


def test_a_digest_has_mails() -> None:
    mail = message_of(b"Content-Type: multipart/digest; boundary=a\n\n--a\n\nSubject: x\n\nText\n--a--")
    assert mail.parts[0].media_type == "message/rfc822"
    assert mail.parts[0].parts[0].content() == b"Text"


def test_attachments_have_names() -> None:
    part = message_of(b"Content-Type: a/b; name=x\nContent-Disposition: Attachment; filename*=utf-8''%C3%BC.pdf\n\n")
    assert (part.is_attachment, part.file_name) == (True, "ü.pdf")
    part = message_of(b"Content-Type: a/b; name=x\nContent-Disposition: inline\n\n")
    assert (part.is_attachment, part.file_name) == (False, "x")


@pytest.mark.parametrize("content_type", [b"", b"text", b"nonsense", b"a/b/c", b";"])
def test_a_part_of_no_known_type_is_plain_text(content_type: bytes) -> None:
    assert message_of(b"Content-Type: " + content_type + b"\n\n").media_type == "text/plain"


def test_nesting_and_number_of_parts_are_limited() -> None:
    deep = message_of(b"".join(_MIXED % b"%d" % n + b"--%d\n" % n for n in range(100)))
    depth = 0
    while deep.parts:
        deep, depth = deep.parts[0], depth + 1
    assert (depth, deep.is_cut) == (MAX_DEPTH, True)
    broad = message_of(_MIXED % b"a" + b"--a\n\n" * (2 * MAX_PARTS))
    assert (len(broad.parts), broad.is_cut) == (MAX_PARTS, True)
