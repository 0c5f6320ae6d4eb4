"""The directory: one folder per generation of the index, and a file that names the current one.

Rebuilding fills a new folder and then changes the name, so readers see the old index or the new one, never a half.
"""

import os
import shutil
import uuid
from pathlib import Path

from search.engines.base import IndexUnavailable
from search.engines.embedded.schema import edition

EDITION = edition()


class Generations:
    def __init__(self, directory: Path):
        self.directory = Path(directory)
        self.pointer = self.directory / "CURRENT"
        self._seen = None, None  # version of the pointer, and the folder it named

    def current(self) -> Path:
        """Folder of the current generation."""
        try:
            name = self.pointer.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise IndexUnavailable(f"no index in {self.directory}") from error
        if not name.startswith(f"{EDITION}-") or "/" in name:
            raise IndexUnavailable(f"the index in {self.directory} is of another edition")
        return self.directory / name

    def state(self):
        """What changes with every commit and every rebuild; costs two calls of `stat`."""
        try:
            pointer = _version(self.pointer)
            if pointer != self._seen[0]:
                self._seen = pointer, self.current()
            return pointer, _version(self._seen[1] / "meta.json")
        except OSError as error:
            self._seen = None, None
            raise IndexUnavailable(f"the index in {self.directory} is lost or damaged") from error

    def new(self) -> Path:
        folder = self.directory / f"{EDITION}-{uuid.uuid4().hex[:12]}"
        folder.mkdir(parents=True)
        return folder

    def switch(self, folder: Path) -> None:
        """Make a complete generation the current one and remove the others."""
        draft = self.directory / f"CURRENT.{os.getpid()}"
        with draft.open("w", encoding="ascii") as file:
            file.write(folder.name)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.pointer)
        self.remove_others(folder)

    def remove_others(self, folder: Path) -> None:
        for other in self.directory.iterdir():
            if other.is_dir() and other != folder:
                shutil.rmtree(other, ignore_errors=True)


def _version(path):
    found = os.stat(path)
    return found.st_mtime_ns, found.st_ino, found.st_size
