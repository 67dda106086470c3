"""How many briefings `briefing check` gets through: 10, 100 and 1,000 of the shipped one's size, in one run.

Each number is checked by one process and by as many as there are processors, in turn. `--markdown` prints the table as
docs/speed.md has it.
"""

import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measuring import BRIEFING, environment
from benchmarks.table import Row, markdown, plain, spread

from briefing_tui.cli.parallel import processors

_COUNTS = (10, 100, 1000)
_RUNS = 3
_REPOSITORY = Path(__file__).parents[1]


def main() -> None:
    """Measure, and print the table."""
    shipped = _REPOSITORY / "briefings" / "taliban-tajikistan-2024.yaml"
    rows: list[Row] = [("", *(f"{count:,}" for count in _COUNTS))]
    jobs = sorted({1, processors()})
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(_REPOSITORY / "seeds", folder / "seeds")
        figures = {(job, count): _Figures() for count in _COUNTS for job in jobs}
        for count in _COUNTS:
            briefings = folder / "briefings" / str(count)
            briefings.mkdir(parents=True)
            text = shipped.read_text(encoding="utf-8").replace("../seeds/", "../../seeds/")
            for number in range(count):
                (briefings / f"{number:04}.yaml").write_text(text, encoding="utf-8")
            for _ in range(_RUNS):
                for job in jobs:
                    figures[job, count].run(briefings, job, folder)
    for job in jobs:
        label = "1 process" if job == 1 else f"{job} processes"
        taken = [figures[job, count] for count in _COUNTS]
        rows += [
            (f"{label}: briefings a second", *(spread(each.throughput) for each in taken)),
            (f"{label}: processor time a briefing, ms", *(spread(each.processor) for each in taken)),
            (f"{label}: peak memory of a process, MB", *(f"{max(each.memory):.0f}" for each in taken)),
        ]
    size = shipped.stat().st_size / 1e3
    print(f"Python {platform.python_version()}, {processors()} processors, {platform.system()} {platform.machine()},")
    print(f"briefings of {size:.0f} kB with 73 quotes; median (least..greatest) of {_RUNS} runs, the start included\n")
    print((markdown if "--markdown" in sys.argv else plain)(rows))


class _Figures:
    """What several checks of the same number of briefings took."""

    def __init__(self) -> None:
        self.throughput: list[float] = []
        self.processor: list[float] = []
        self.memory: list[float] = []

    def run(self, briefings: Path, jobs: int, home: Path) -> None:
        """Check once, and add what it took."""
        count = sum(1 for _ in briefings.iterdir())
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        subprocess.run(
            [BRIEFING, "check", "--jobs", str(jobs), "--root", str(home), str(briefings)],
            env=environment(home),
            stdout=subprocess.DEVNULL,
            check=True,
        )
        self.throughput.append(count / (time.perf_counter() - started))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.processor.append(spent * 1e3 / count)
        self.memory.append(after.ru_maxrss / 1e3)  # of the largest process so far (Linux counts in kB)


if __name__ == "__main__":
    main()
