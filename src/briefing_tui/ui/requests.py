"""Carrying out the requests of effects: windows, prompt, clipboard, editor, theme and the end of the program."""

from functools import partial
from typing import TYPE_CHECKING, assert_never

from briefing_tui.reading.effect import (
    AskLetter,
    ClosePrompt,
    CommandTarget,
    Copy,
    CountHits,
    Edit,
    EndMouseSelection,
    FillPrompt,
    Keep,
    Next,
    NextTheme,
    OpenKeys,
    OpenPalette,
    OpenPicker,
    OpenProblems,
    OpenPrompt,
    OpenText,
    Quit,
    Request,
    Target,
    stay,
)
from briefing_tui.reading.session import PromptState
from briefing_tui.ui.commands import marks, needs, search, targets
from briefing_tui.ui.commands.here import keys_here
from briefing_tui.ui.keymap import ANYWHERE
from briefing_tui.ui.render.screen import prompt_outcome
from briefing_tui.ui.themes import THEMES
from briefing_tui.ui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from briefing_tui.ui.screens.reader import Reader

_ANYWHERE = {command.id for command in ANYWHERE}
_COUNT_PAUSE_SECONDS = 0.1  # without another letter, after which the hits in a long source are counted


async def carry_out(screen: "Reader", request: Request) -> None:  # noqa: C901, PLR0912  # one case a request
    """Carry out the request of an effect."""
    match request:
        case OpenPicker():
            await _open_picker(screen, request)
        case OpenText():
            await _open_text(screen, request)
        case AskLetter():
            await _ask_letter(screen, request)
        case OpenPrompt():
            await _open_prompt(screen, request)
        case FillPrompt():
            _fill_prompt(screen, request)
        case ClosePrompt():
            _close_prompt(screen)
            if request.uncounted is not None:
                _count_after_pause(screen, request.uncounted)
        case CountHits():
            _count_after_pause(screen, request)
        case OpenProblems():
            await _open_problems(screen)
        case OpenKeys():
            from briefing_tui.ui.screens.keys import KeysScreen

            here = keys_here(screen.session, screen.viewport.source)
            await screen.app.push_screen(KeysScreen(screen.app_session, here))
        case OpenPalette():
            from briefing_tui.ui.palette import palette

            await _open_picker(screen, palette(screen.session, screen.app_session.settings.keys))
        case Copy():
            _copy(screen, request)
        case EndMouseSelection():
            screen.clear_selection()
        case Edit():
            _edit(screen, request)
        case Keep():
            screen.workers_of_document.keep()
        case Next(step):
            await screen.apply(step(screen.session))
        case NextTheme():
            names = list(THEMES)
            screen.app.theme = names[(names.index(screen.app.theme) + 1) % len(names)]
            screen.update(stay(screen.session.state, f"theme {screen.app.theme}"))
        case Quit():
            screen.ending.ask()
        case _:
            assert_never(request)


async def _open_picker(screen: "Reader", request: OpenPicker) -> None:
    from briefing_tui.ui.screens.picker import Picker

    _close_prompt(screen)
    await screen.app.push_screen(Picker(screen.app_session, request), partial(_go_there, screen))


async def _open_text(screen: "Reader", request: OpenText) -> None:
    from briefing_tui.ui.screens.text import TextScreen

    await screen.app.push_screen(TextScreen(screen.app_session, request), partial(_go_there, screen))


async def _open_problems(screen: "Reader") -> None:
    from briefing_tui.ui.screens.problems import ProblemsScreen

    await screen.app.push_screen(ProblemsScreen(screen.app_session, screen.session), partial(_go_there, screen))


def renew(screen: "Reader") -> None:
    """Have the window with the problems, if it is open over a reader, show what has become of them."""
    if screen.is_active:
        return
    from briefing_tui.ui.screens.problems import ProblemsScreen

    for window in screen.app.screen_stack:
        if isinstance(window, ProblemsScreen) and window.is_mounted:  # else it shows what there is when it is composed
            window.renew()


async def _go_there(screen: "Reader", target: Target | None) -> None:
    if isinstance(target, CommandTarget):
        place = screen.app if target.command in _ANYWHERE else screen
        await place.run_action(f"do('{target.command}')")
    elif target is not None:
        await screen.apply(targets.go_to(screen.session, target))


async def _ask_letter(screen: "Reader", request: AskLetter) -> None:
    from briefing_tui.ui.screens.letter import LetterScreen

    async def use(letter: str | None) -> None:
        await screen.apply(marks.use(screen.session, letter, request.purpose))

    await screen.app.push_screen(LetterScreen(request.purpose), use)


async def _open_prompt(screen: "Reader", request: OpenPrompt) -> None:
    session = screen.session
    session.prompt = PromptState(request.command, session.state, request.value, len(request.value))
    screen.query_one("#status").display = False
    screen.show()

    def follow(value: str, cursor: int) -> None:
        if session.prompt is None:
            return
        session.prompt = session.prompt._replace(value=value, cursor=cursor)
        effect = search.follow(session, screen.viewport, session.prompt)
        screen.update(effect)
        if isinstance(effect.request, CountHits):
            _count_after_pause(screen, effect.request)
        screen.query_one(Prompt).show_outcome(prompt_outcome(session, screen.app_session, value))

    await screen.mount(Prompt(request.sign, request.value, follow))
    screen.call_after_refresh(screen.list.prepare_search)


def _fill_prompt(screen: "Reader", request: FillPrompt) -> None:
    prompt = screen.session.prompt
    if prompt is not None:
        draft = prompt.draft if prompt.steps_back else prompt.value
        screen.session.prompt = prompt._replace(steps_back=request.steps_back, draft=draft)
        screen.query_one(Prompt).fill(request.value, request.cursor)


def _close_prompt(screen: "Reader") -> None:
    if screen.session.prompt is not None:
        screen.session.prompt = None
        screen.query_one(Prompt).remove()
        screen.query_one("#status").display = True
        screen.show()


def _count_after_pause(screen: "Reader", request: CountHits) -> None:
    screen.set_timer(_COUNT_PAUSE_SECONDS, partial(_count, screen, request))


def _count(screen: "Reader", request: CountHits) -> None:
    """Count the hits, unless the reader has gone to another hit meanwhile."""
    session = screen.session
    if session.state.hit != request.hit or session.state.query != request.query:
        return
    screen.update(search.count(session, request.query, request.hit))
    if session.prompt is not None:
        screen.query_one(Prompt).show_outcome(prompt_outcome(session, screen.app_session, request.query))


def _copy(screen: "Reader", request: Copy) -> None:
    from briefing_tui.ui.clipboard import copy

    screen.clear_selection()
    screen.update(stay(screen.session.state, copy(screen.app, *request)))


def _edit(screen: "Reader", request: Edit) -> None:
    from briefing_tui.ui.editor import edit

    problem = needs.fileless(screen.session) or edit(screen.app, request.file, request.line)
    if problem:
        screen.update(stay(screen.session.state, problem))
    screen.workers_of_document.look()
