"""Files of every format, made of documents by the programs that are on the machine: LibreOffice, Chromium, pandoc."""

import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from benchmarks.articles.documents import Document
from benchmarks.articles.mails import MAIL_FORMS, mailbox, mhtml
from benchmarks.articles.markdown_text import markdown_text
from benchmarks.articles.markup import printed
from benchmarks.articles.open_document import open_document
from benchmarks.articles.setting import Setting
from benchmarks.articles.site import FURNITURE, site_page
from benchmarks.articles.writing import without_layout

_TIMEOUT_SECONDS = 240  # of a program that converts all documents
_OFFICE = {"DOCX": "docx", "ODT": "odt", "PDF": "pdf", "RTF": "rtf", "HTML": "html", "EPUB": "epub"}
_PANDOC = {
    "DOCX": ("docx", "docx"),
    "ODT": ("odt", "odt"),
    "EPUB 2": ("epub2", "epub"),
    "EPUB 3": ("epub3", "epub"),
    "HTML": ("html5", "html"),
    "RTF": ("rtf", "rtf"),
}
_CHROMIUM = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
--disable-component-update --disable-sync --virtual-time-budget=10000""".split()  # noqa: SIM905


_T = TypeVar("_T")


class Sample(NamedTuple):
    """A document, and how it is set where it is set on pages."""

    document: Document
    setting: Setting


class Made(NamedTuple):
    """A file that was made: its format, its maker, what it was made of, and what else stands in it, once each.

    `feet` are the lines below its pages, if it has pages.
    """

    format: str
    maker: str
    sample: Sample
    file: Path
    furniture: tuple[str, ...] = ()
    feet: tuple[str, ...] = ()


class Makers:
    """The programs that make files, the folder they make them in, and the beginning of the formats they make."""

    def __init__(self, folder: Path, seed: int, only: str = "") -> None:
        """Take a folder, which is there; without `only`, files of all formats are made."""
        self._folder = folder
        self._seed = seed
        self._only = only
        self.missing: list[str] = []

    def make(self, samples: Sequence[Sample]) -> list[Made]:
        """Make files of all formats of all samples; what programs are not there is said in `missing`."""
        jobs: list[Callable[[Sequence[Sample]], list[Made]]] = [self.by_python]
        for program, job in (
            ("soffice", self._by_office),
            ("chromium", self._by_chromium),
            ("pandoc", self._by_pandoc),
        ):
            if shutil.which(program):
                jobs.append(job)
            else:
                self.missing.append(program)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            made = [pool.submit(job, samples) for job in jobs]
            return [each for job in made for each in job.result() if each.format.startswith(self._only)]

    def by_python(self, samples: Sequence[Sample]) -> list[Made]:
        """Make mails of all kinds, a mailbox, and saved web pages."""
        made = []
        for sample in samples:
            plain = sample._replace(document=without_layout(sample.document))
            for name, form in MAIL_FORMS.items():
                source = plain if form.is_plain else sample
                made.append(
                    Made(name, "Python", source, self._write(sample, f"{form.suffix}.eml", form.of(source.document)))
                )
            page = site_page(sample.document, self._chance(sample))
            file = self._write(sample, "mhtml", mhtml(page, sample.document.title))
            made.append(Made("MHTML", "Python", sample, file, FURNITURE))
            file = self._write(sample, "mbox", mailbox(plain.document))
            made.append(Made("mailbox", "Python", plain, file))
        return made

    def _by_office(self, samples: Sequence[Sample]) -> list[Made]:
        plain = [each._replace(setting=replace(each.setting, hyphenated=False)) for each in samples]
        sources = [self._write(each, "fodt", open_document(*each).encode()) for each in plain]
        broken = [self._write(each, "print.fodt", open_document(*each).encode()) for each in samples]
        heads = [tuple(filter(None, (each.setting.head,))) for each in samples]
        made = [Made("flat ODT", "LibreOffice", *each) for each in zip(samples, sources, heads, strict=True)]
        with tempfile.TemporaryDirectory() as profile:
            for name, suffix in self._wanted(_OFFICE):
                converted = broken if name == "PDF" else sources
                target = self._folder / f"office-{suffix}"
                command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
                _run([*command, "--convert-to", suffix, "--outdir", str(target), *map(str, converted)])
                for sample, source, head in zip(samples, converted, heads, strict=True):
                    file, feet = target / f"{source.stem}.{suffix}", sample.setting.feet() if name == "PDF" else ()
                    made += _if_there(Made(name, "LibreOffice", sample, file, head, feet))
        return made

    def _by_chromium(self, samples: Sequence[Sample]) -> list[Made]:
        made: list[Made] = []
        with tempfile.TemporaryDirectory() as profile:
            command = ["chromium", *_CHROMIUM, f"--user-data-dir={profile}"]
            for number, sample in enumerate(samples):
                for name, _ in self._wanted({"PDF": None, "HTML": None}):
                    make = self._printed if name == "PDF" else self._saved
                    made += _if_there(make(command, sample, own=number % 2 == 0))
        return made

    def _printed(self, command: Sequence[str], sample: Sample, *, own: bool) -> Made:
        """Have a document printed; with Chromium's `own` head and foot, the title and the address are furniture too."""
        source = self._write(sample, "print.html", printed(*sample).encode())
        file = source.with_name(f"{sample.document.name}.chromium.pdf")
        _run([*command, *([] if own else ["--no-pdf-header-footer"]), f"--print-to-pdf={file}", source.as_uri()])
        heads = (sample.document.title, source.as_uri()) if own else (sample.setting.head,)
        return Made("PDF", "Chromium", sample, file, tuple(filter(None, heads)), () if own else sample.setting.feet())

    def _saved(self, command: Sequence[str], sample: Sample, *, own: bool) -> Made:  # noqa: ARG002  # a page has no head
        source = self._write(sample, "site.html", site_page(sample.document, self._chance(sample)).encode())
        file = self._write(sample, "saved.html", _run([*command, "--dump-dom", source.as_uri()]))
        return Made("HTML", "Chromium", sample, file, FURNITURE)

    def _by_pandoc(self, samples: Sequence[Sample]) -> list[Made]:
        made: list[Made] = []
        for sample in samples:
            source = self._write(sample, "md", markdown_text(sample.document).encode())
            for name, (writer, suffix) in self._wanted(_PANDOC):
                file = source.with_name(f"{sample.document.name}.{writer}.{suffix}")
                title = "title" if suffix == "epub" else "pagetitle"
                options = [f"--metadata={title}:{sample.document.title}", "--epub-chapter-level=2"]
                _run(
                    [
                        "pandoc",
                        "-s",
                        "--abbreviations=/dev/null",
                        "-f",
                        "markdown",
                        "-t",
                        writer,
                        *options,
                        "-o",
                        str(file),
                        str(source),
                    ]
                )
                made += _if_there(Made(name, "pandoc", sample, file))
        return made

    def _wanted(self, formats: Mapping[str, _T]) -> Iterator[tuple[str, _T]]:
        yield from ((name, how) for name, how in formats.items() if name.startswith(self._only))

    def _write(self, sample: Sample, suffix: str, data: bytes) -> Path:
        file = self._folder / f"{sample.document.name}.{suffix}"
        file.write_bytes(data)
        return file

    def _chance(self, sample: Sample) -> random.Random:
        return random.Random(f"{self._seed} {sample.document.name}")  # noqa: S311  # nothing is secret here


def _run(command: Sequence[str]) -> bytes:
    return subprocess.run(command, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False).stdout


def _if_there(made: Made) -> Iterator[Made]:
    """Yield a file if its maker made it."""
    if made.file.is_file() and made.file.stat().st_size:
        yield made
