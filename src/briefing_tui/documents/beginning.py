"""A briefing that has been begun in the reader: its source, with what that says of itself, and no claim yet."""

from briefing_tui.documents.opening import SOURCE_ID
from briefing_tui.domain.address import source_address
from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Pane, Preparation, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Method
from briefing_tui.exporting.scaffold import Beginning
from briefing_tui.exporting.source_metadata import known_of_source
from briefing_tui.loading.writing import briefing_yaml

_HEAD = ("yaml-language-server: $schema=./briefing-1.schema.json",)


def begun(beginning: Beginning) -> str:
    """Return a briefing as it is begun by hand, as YAML; beside what its source says of itself stands where."""
    known = known_of_source(beginning.metadata)
    values = {key: parse_edtf(each.value) if key == "published" else each.value for key, each in known.items()}
    source = Source(SOURCE_ID, beginning.file, beginning.sha256, **values)  # type: ignore[arg-type]  # by their keys
    briefing = Briefing(
        beginning.id,
        beginning.title,
        (source,),
        tuple(Pane(pane, pane.capitalize(), ()) for pane in STANDING_PANES),
        prepared_by=Preparation(method=Method.HUMAN),
    )
    comments = {source_address(SOURCE_ID, key): (each.found_in,) for key, each in known.items()}
    return briefing_yaml(briefing, comments, _HEAD)
