"""The one table of commands: bindings, help, palette and the documentation's key table are made from it.

It loads without Textual, so that `briefing keys` prints it quickly.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Generic, NamedTuple, TypeVar

from briefing_tui.reading.effect import Effect, LetterPurpose, stay
from briefing_tui.reading.outline import MAX_NUMBERED_TABS
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.viewport import ListViewport, Viewport
from briefing_tui.ui.commands import (
    arranging,
    collecting,
    copying,
    everywhere,
    evidence,
    fields,
    judging,
    links,
    marks,
    movement,
    naming,
    needs,
    program,
    quoting,
    review,
    revision,
    search,
    selection,
    source_parts,
    source_words,
    splitting,
    why,
    windows,
)
from briefing_tui.ui.commands.movement import Unit
from briefing_tui.ui.commands.needs import Need
from briefing_tui.ui.commands.texts import TextEffect
from briefing_tui.ui.commands.windows import WindowEffect

Handler = Callable[[Session, Viewport], Effect]
CountedHandler = Callable[[Session, Viewport, int], Effect]
PromptHandler = Callable[[Session, Viewport, PromptState], Effect]
WindowHandler = Callable[[int, ListViewport], WindowEffect]  # the number of the choice under the cursor, from 0
TextHandler = Callable[[], TextEffect]
AnyHandler = TypeVar("AnyHandler")


class Group(StrEnum):
    """The parts of the key table, in its order."""

    MOVE = "Move"
    EVIDENCE = "Claim and evidence"
    FIND = "Find"
    PLACES = "Places"
    VIEW = "View"
    REVIEW = "Review and edit"
    WORK = "Take along"
    SELECTION = "While words of the source are selected"
    PROGRAM = "Program"
    PROMPT = "While words are typed"
    WINDOW = "In a window"
    TEXT = "While a text is edited"


class Scope(StrEnum):
    """Where the keys of a command apply; in two scopes the same key may run different commands.

    A key that applies anywhere runs one command alone. One of the reader does something else while words are selected,
    if a command for these has it too.
    """

    READER = "reader"
    SELECTION = "selection"
    PROMPT = "prompt"
    WINDOW = "window"
    TEXT = "text"
    ANYWHERE = "anywhere"


class Command(NamedTuple, Generic[AnyHandler]):
    """A command of the reader, its prompt or its windows.

    `id` is what the user's settings name; `keys` are Textual's key names, any of which runs the handler if the
    command's need is met. A command with `same_as` has the keys of that command unless the user chooses its own. One
    that takes a count has `counted`, which is run with it, from 1, in place of the handler.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    group: Group
    scope: Scope
    handler: AnyHandler
    need: Need = needs.NOTHING
    same_as: str = ""
    counted: CountedHandler | None = None


def _reader(  # noqa: PLR0917  # a row of the table
    id_: str, keys: str, label: str, group: Group, handler: Handler, need: Need = needs.NOTHING
) -> Command[Handler]:
    return Command(id_, tuple(keys.split()), label, group, Scope.READER, handler, need)


def _repeated(  # noqa: PLR0917  # a row of the table
    id_: str, keys: str, label: str, group: Group, handler: CountedHandler, need: Need = needs.NOTHING
) -> Command[Handler]:
    """Return a command that is done once, or with a count so many times."""
    return _reader(id_, keys, label, group, lambda s, v: handler(s, v, 1), need)._replace(counted=handler)


def _numbered(  # noqa: PLR0917  # a row of the table
    id_: str,
    keys: str,
    label: str,
    group: Group,
    handler: Callable[[Session, Viewport, int | None], Effect],
    need: Need = needs.NOTHING,
) -> Command[Handler]:
    """Return a command that goes to what has the number of its count, or does something else without one."""
    return _reader(id_, keys, label, group, lambda s, v: handler(s, v, None), need)._replace(counted=handler)


def _selecting(  # a row of the table
    id_: str, keys: str, label: str, handler: CountedHandler
) -> Command[Handler]:
    """Return a command that is done once, or with a count so many times, while words of the source are selected."""
    repeated = _repeated(id_, keys, label, Group.SELECTION, handler, needs.SELECTION)
    return repeated._replace(scope=Scope.SELECTION)


def _prompt(id_: str, keys: str, label: str, handler: PromptHandler, same_as: str = "") -> Command[PromptHandler]:
    return Command(id_, tuple(keys.split()), label, Group.PROMPT, Scope.PROMPT, handler, same_as=same_as)


def _window(id_: str, keys: str, label: str, handler: WindowHandler, same_as: str = "") -> Command[WindowHandler]:
    return Command(id_, tuple(keys.split()), label, Group.WINDOW, Scope.WINDOW, handler, same_as=same_as)


def _text(id_: str, keys: str, label: str, effect: TextEffect) -> Command[TextHandler]:
    return Command(id_, tuple(keys.split()), label, Group.TEXT, Scope.TEXT, lambda: effect)


def _tab(number: int) -> Command[Handler]:
    return _reader(f"tab-{number}", str(number), f"tab {number}", Group.MOVE, lambda s, v: movement.tab(s, v, number))


READER: tuple[Command[Handler], ...] = (
    _repeated("down", "j down", "down", Group.MOVE, lambda s, v, n: movement.move(s, v, Unit.LINE, n)),
    _repeated("up", "k up", "up", Group.MOVE, lambda s, v, n: movement.move(s, v, Unit.LINE, -n)),
    _repeated("page-down", "space pagedown", "a page down", Group.MOVE,
              lambda s, v, n: movement.move(s, v, Unit.PAGE, n)),
    _repeated("page-up", "b pageup", "a page up", Group.MOVE, lambda s, v, n: movement.move(s, v, Unit.PAGE, -n)),
    _repeated("half-down", "d ctrl+d", "half a page down", Group.MOVE,
              lambda s, v, n: movement.move(s, v, Unit.HALF_PAGE, n)),
    _repeated("half-up", "u ctrl+u", "half a page up", Group.MOVE,
              lambda s, v, n: movement.move(s, v, Unit.HALF_PAGE, -n)),
    _numbered("top", "g home", "to the top", Group.MOVE, lambda s, v, n: movement.edge(s, v, -1, n)),
    _numbered("bottom", "G end", "to the bottom", Group.MOVE, lambda s, v, n: movement.edge(s, v, 1, n)),
    *(_tab(number) for number in range(1, MAX_NUMBERED_TABS + 1)),
    _reader("all-tabs", "0", "all tabs", Group.MOVE, movement.all_tabs),
    _repeated("next-tab", "right_square_bracket", "next tab", Group.MOVE, movement.next_tab),
    _repeated("previous-tab", "left_square_bracket", "previous tab", Group.MOVE,
              lambda s, v, n: movement.next_tab(s, v, -n)),
    _reader("other-pane", "tab", "the other pane", Group.MOVE, movement.other_pane),
    _reader("open", "enter", "claim to source, passage to claims", Group.EVIDENCE, evidence.open_at_cursor),
    _reader("out", "escape", "back out", Group.EVIDENCE, movement.out),
    _repeated("next-mark", "right_curly_bracket", "next claim, or cited passage", Group.EVIDENCE, evidence.step),
    _repeated("previous-mark", "left_curly_bracket", "previous claim, or cited passage", Group.EVIDENCE,
              lambda s, v, n: evidence.step(s, v, -n)),
    _repeated("next-passage", "p", "next passage of the claim", Group.EVIDENCE, evidence.passage, needs.CLAIM),
    _repeated("previous-passage", "P", "previous passage of the claim", Group.EVIDENCE,
              lambda s, v, n: evidence.passage(s, v, -n), needs.CLAIM),
    _repeated("next-problem", "x", "next problem", Group.EVIDENCE, evidence.problem, needs.FLAGGED),
    _repeated("previous-problem", "X", "previous problem", Group.EVIDENCE,
              lambda s, v, n: evidence.problem(s, v, -n), needs.FLAGGED),
    _reader("problems", "exclamation_mark", "all problems", Group.EVIDENCE, program.problems),
    _reader("follow", "f", "follow a link: what the claim, actor or passage leads to", Group.EVIDENCE, links.follow),
    _reader("why", "K", "why: the comments beside the claim in its file", Group.EVIDENCE, why.tell_why,
            needs.COMMENTS),
    _reader("watch", "w", "what to watch, what is unknown, what is assumed", Group.EVIDENCE, links.watch),
    _reader("uncited", "U", "sentences that no claim cites", Group.EVIDENCE, evidence.uncited, needs.ARTICLE),
    _reader("search", "slash", "search as you type", Group.FIND, search.ask_search),
    _repeated("next-hit", "n", "next hit", Group.FIND, search.next_hit, needs.QUERY),
    _repeated("previous-hit", "N", "previous hit", Group.FIND, lambda s, v, n: search.next_hit(s, v, -n), needs.QUERY),
    _reader("filter", "ampersand", "filter the list", Group.FIND, search.ask_filter, needs.LIST),
    _reader("search-all", "ctrl+f", "search everything", Group.FIND, everywhere.search_everything),
    _reader("contents", "t", "table of contents of the source", Group.FIND, source_parts.list_contents, needs.ARTICLE),
    _numbered("go-to-page", "number_sign", "to a page, by the number before or the label typed", Group.FIND,
              source_parts.go_to_part, needs.PARTS),
    _reader("about-source", "i", "about the source: what it says of itself, its furniture", Group.FIND,
            source_parts.tell_about, needs.ABOUT),
    _repeated("back", "backspace alt+left ctrl+o", "back to where you were", Group.PLACES,
              lambda s, v, n: movement.travel(s, v, -n)),
    _repeated("forward", "alt+right", "forward again", Group.PLACES, movement.travel),
    _reader("mark", "m", "set a mark: m, then a letter", Group.PLACES,
            lambda s, v: marks.ask(s, v, LetterPurpose.SET_MARK)),
    _reader("go-to-mark", "apostrophe", "go to a mark: ', then its letter; '' the previous place", Group.PLACES,
            lambda s, v: marks.ask(s, v, LetterPurpose.GO_TO_MARK)),
    _reader("zoom", "z", "zoom the pane", Group.VIEW, movement.zoom),
    _repeated("next-source", "s", "next source", Group.VIEW, movement.next_source, needs.SOURCES),
    _reader("theme", "T", "next theme: dark, light, high-contrast", Group.VIEW, program.theme),
    _reader("accept-claim", "a", "accept the claim", Group.REVIEW, judging.accept, needs.EDITABLE_CLAIM),
    _reader("reject-claim", "r", "reject the claim, or take that back", Group.REVIEW, judging.reject,
            needs.EDITABLE_CLAIM),
    _reader("choose", "comma", "choose the claim for the next command, or leave it out", Group.REVIEW,
            judging.choose_claim, needs.EDITABLE_CLAIM),
    _reader("edit-text", "E", "edit the claim's text here", Group.REVIEW, fields.edit_text, needs.EDITABLE_CLAIM),
    _reader("set-field", "equals_sign", "set any field: of the claim, its source, the briefing", Group.REVIEW,
            fields.set_any, needs.EDITABLE),
    _reader("set-basis", "B", "set the basis", Group.REVIEW, fields.set_basis, needs.EDITABLE_CLAIM),
    _reader("set-likelihood", "L", "set the likelihood", Group.REVIEW, fields.set_likelihood, needs.EDITABLE_CLAIM),
    _reader("key-judgement", "asterisk", "make the claim a key judgement, or not", Group.REVIEW,
            judging.toggle_key_judgement, needs.EDITABLE_CLAIM),
    _repeated("later", "right_parenthesis", "move the claim down in its list", Group.REVIEW, arranging.shift,
              needs.EDITABLE_CLAIM),
    _repeated("earlier", "left_parenthesis", "move the claim up in its list", Group.REVIEW,
              lambda s, v, n: arranging.shift(s, v, -n), needs.EDITABLE_CLAIM),
    _reader("move-claim", "M", "move the claim to another pane or section", Group.REVIEW, arranging.move,
            needs.EDITABLE_CLAIM),
    _reader("join", "J", "join the claim with the next one, or all chosen", Group.REVIEW, arranging.join,
            needs.EDITABLE_CLAIM),
    _reader("split", "vertical_line", "split the claim in two", Group.REVIEW, splitting.split, needs.EDITABLE_CLAIM),
    _reader("link", "l", "link the claim with another", Group.REVIEW, arranging.link, needs.EDITABLE_CLAIM),
    _reader("delete", "D", "delete the claim, actor or empty section", Group.REVIEW, arranging.delete,
            needs.DELETABLE),
    _repeated("next-unreviewed", "greater_than_sign", "next claim to review", Group.REVIEW, review.to_unreviewed),
    _repeated("previous-unreviewed", "less_than_sign", "previous claim to review", Group.REVIEW,
              lambda s, v, n: review.to_unreviewed(s, v, -n)),
    _reader("review", "R", "one claim at a time, to review; or all again", Group.REVIEW, review.toggle_review),
    _reader("undo", "Z ctrl+underscore", "undo the last change", Group.REVIEW, revision.undo, needs.UNDOABLE),
    _reader("redo", "ctrl+r", "redo what was undone", Group.REVIEW, revision.redo, needs.REDOABLE),
    _reader("new-claim", "plus", "new claim from what is selected, or from the sentence", Group.REVIEW,
            quoting.make_claim, needs.QUOTABLE),
    _reader("add-evidence", "A", "quote what is selected, or the sentence, in the claim too", Group.REVIEW,
            quoting.add_evidence, needs.QUOTABLE),
    _reader("replace-quote", "Q", "put what is selected in the place of the quote", Group.REVIEW,
            quoting.replace_current, needs.EDITABLE_CLAIM),
    _reader("remove-quote", "delete", "take the quote out of the claim", Group.REVIEW, quoting.remove_current,
            needs.EDITABLE_CLAIM),
    _reader("source-words", "W", "take the source's words for the quote", Group.REVIEW,
            source_words.take_words, needs.EDITABLE_CLAIM),
    _reader("new-actor", "at", "new actor from a name of the source", Group.REVIEW, naming.make_actor, needs.EDITABLE),
    _reader("select", "v", "select sentences; by words with l and h", Group.WORK, selection.begin, needs.ARTICLE),
    _reader("copy", "y", "copy with its origin", Group.WORK, copying.copy),
    _reader("copy-as", "Y", "copy as text, Markdown or YAML", Group.WORK, copying.copy_as),
    _reader("collect", "c", "collect the claim, or take it out", Group.WORK, collecting.collect_claim),
    _reader("collected", "C", "the collected claims", Group.WORK, collecting.collected, needs.COLLECTED),
    _reader("edit", "e", "open the briefing here in $EDITOR", Group.WORK, program.edit, needs.BRIEFING),
    _reader("keep", "S", "keep the draft in a file beside the article", Group.WORK, program.keep, needs.DRAFT),
    _reader("palette", "colon ctrl+p", "command palette", Group.PROGRAM, program.palette),
    _reader("keys", "question_mark f1", "these keys", Group.PROGRAM, program.keys),
    _reader("interrupt", "ctrl+c", "copy what is selected, or say how to quit", Group.PROGRAM, program.interrupt),
    _reader("quit", "q ctrl+q", "quit", Group.PROGRAM, program.quit_),
)  # fmt: skip  # a row each, as a table is read
SELECTION: tuple[Command[Handler], ...] = (
    _selecting("select-right", "l right", "move the end by a word to the right", selection.extend_by_words),
    _selecting("select-left", "h left", "move the end by a word to the left",
               lambda s, v, n: selection.extend_by_words(s, v, -n)),
    _selecting("other-end", "o", "move the other end", lambda s, v, _: selection.other_end(s, v)),
)  # fmt: skip
SELECTING = frozenset(command.id for command in SELECTION)  # whose keys are those of others where nothing is selected
# In no table: the digit is a command only where it goes on with a count, whatever else its key does.
ZERO = _reader("zero", "0", "a zero in a count", Group.MOVE, lambda s, _: stay(s.state, *s.messages))
PROMPT: tuple[Command[PromptHandler], ...] = (
    _prompt("accept", "enter", "stay where the words led", search.accept),
    _prompt("cancel", "escape", "back to where it began", search.cancel, "out"),
    _prompt("take-offer", "tab", "put in what is offered first", search.take_offer),
    _prompt("older-words", "up ctrl+p", "the search or filter before", lambda s, v, p: search.recall(s, v, p, 1)),
    _prompt(
        "newer-words", "down ctrl+n", "the search or filter after that", lambda s, v, p: search.recall(s, v, p, -1)
    ),
    _prompt("search-all-typed", "ctrl+f", "search everything for these words", search.search_typed, "search-all"),
)
WINDOW: tuple[Command[WindowHandler], ...] = (
    _window("window-down", "j down", "down", lambda number, v: windows.move(number, v, 1)),
    _window("window-up", "k up", "up", lambda number, v: windows.move(number, v, -1)),
    _window("window-page-down", "space pagedown d", "a page down", lambda number, v: windows.page(number, v, 1)),
    _window("window-page-up", "b pageup u", "a page up", lambda number, v: windows.page(number, v, -1)),
    _window("window-top", "g home", "to the top", lambda number, v: windows.edge(number, v, -1)),
    _window("window-bottom", "G end", "to the bottom", lambda number, v: windows.edge(number, v, 1)),
    _window("window-mark", "tab", "mark the choice, where several can be taken", windows.mark),
    _window("window-take", "enter", "take the choice", windows.take),
    _window("window-leave", "escape q", "close", windows.leave),
    _window("close-keys", "question_mark f1", "close the keys", windows.leave, "keys"),
)
TEXT: tuple[Command[TextHandler], ...] = (
    _text("take-text", "enter", "take the text", TextEffect.TAKE),
    _text("leave-text", "escape", "leave it; what was typed can be got back", TextEffect.LEAVE),
    _text("new-line", "ctrl+j", "begin another line", TextEffect.NEW_LINE),
    _text("undo-typing", "ctrl+underscore", "undo what was typed last", TextEffect.UNDO),
)
ANYWHERE: tuple[Command[Callable[[], None]], ...] = (
    Command("suspend", ("ctrl+z",), "back to the shell; `fg` goes on here", Group.PROGRAM, Scope.ANYWHERE,
            program.suspend),
)  # fmt: skip
COMMANDS: tuple[Command[Any], ...] = (*READER, *SELECTION, *PROMPT, *WINDOW, *TEXT, *ANYWHERE)
