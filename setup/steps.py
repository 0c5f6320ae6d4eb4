"""A step is skipped while the digest of its inputs is the one its stamp holds; the stamp is written only after success."""

import hashlib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from setup.places import ROOT, STAMPS

LEAVINGS = {"__pycache__", ".DS_Store"}


@dataclass(frozen=True)
class Step:
    name: str
    title: str
    work: Callable[[], None]
    inputs: Callable[[], Iterable[Path | str]]  # files, whole folders, or words such as a version
    outputs: tuple[Path, ...] = ()  # a step whose result was deleted is done again
    stamp: Path | None = None  # beside what it vouches for when that may be deleted on its own

    @property
    def stamp_file(self):
        return self.stamp or STAMPS / self.name


def files_of(path):
    if path.is_dir():
        found = (file for file in path.rglob("*") if file.is_file() and not LEAVINGS.intersection(file.parts))
        return sorted(found)
    return [path]


def digest(inputs):
    """Names and contents, so that a renamed, deleted or changed file is noticed; times are not."""
    seen = hashlib.sha256()
    for item in inputs:
        for file in files_of(item) if isinstance(item, Path) else [item]:
            name = file.relative_to(ROOT) if isinstance(file, Path) and file.is_relative_to(ROOT) else file
            content = file.read_bytes() if isinstance(file, Path) and file.exists() else b"-"
            seen.update(f"{name}\0{len(content)}\0".encode() + content)
    return seen.hexdigest()


def is_done(step, wanted):
    try:
        stamped = step.stamp_file.read_text()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return stamped == wanted and all(path.exists() for path in step.outputs)


def run(step, say=print):
    """Do the step unless it is done; whether it was done now. An exception or a kill leaves no stamp."""
    wanted = digest(step.inputs())
    if is_done(step, wanted):
        return False
    say(f"▸ {step.title}")
    started = time.monotonic()
    step.stamp_file.unlink(missing_ok=True)
    step.work()
    step.stamp_file.parent.mkdir(parents=True, exist_ok=True)
    beside = step.stamp_file.with_name(step.stamp_file.name + ".new")
    beside.write_text(wanted)
    beside.replace(step.stamp_file)
    say(f"  done in {time.monotonic() - started:.1f} s")
    return True
