"""The reading process: started, watched and, when it takes too long, ended."""

import json
import logging
import subprocess
import sys
from pathlib import Path

from search.attachments.reading.found import Found

logger = logging.getLogger(__name__)
SECONDS = 30  # by the clock, whatever the machine is busy with
_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = [sys.executable, "-m", "search.attachments.reading"]
_KILLED_FOR_TIME = {-24, -9}  # SIGXCPU, SIGKILL: what ends a process that has used its seconds


def read_apart(content: bytes, extension: str, seconds: float = SECONDS) -> Found:
    """Read a file without risk to this process: crashes, endless loops and floods of memory stay over there."""
    try:
        done = subprocess.run(  # noqa: S603  (our own module, and one of four known extensions)
            [*_COMMAND, extension],
            input=content,
            capture_output=True,
            timeout=seconds,
            cwd="/",
            env={"PYTHONPATH": str(_ROOT), "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
        )
    except subprocess.TimeoutExpired:
        return Found("slow")
    if done.returncode in _KILLED_FOR_TIME:
        return Found("slow")
    try:
        return Found(**json.loads(done.stdout))
    except (ValueError, TypeError):
        logger.warning("A document could not be read: %s", done.stderr.decode(errors="replace").strip()[-200:])
        return Found("large" if b"MemoryError" in done.stderr else "damaged")
