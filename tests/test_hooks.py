"""The hook for pre-commit runs a command that exists and that checks every briefing."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

_REPOSITORY = Path(__file__).parents[1]


def test_the_hook_runs_the_check_of_every_briefing_there_is(tmp_path: Path) -> None:
    (hook,) = yaml.safe_load((_REPOSITORY / ".pre-commit-hooks.yaml").read_text())
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("briefing-check", "python", False)
    for name in ("briefings", "seeds"):
        shutil.copytree(_REPOSITORY / name, tmp_path / name)
    command = [
        str(Path(sys.executable).parent / part) if not at else part
        for at, part in enumerate(shlex.split(hook["entry"]))
    ]
    done = subprocess.run([*command, *hook["args"]], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{sum(1 for _ in (tmp_path / 'briefings').glob('*.yaml'))} briefings: ")
