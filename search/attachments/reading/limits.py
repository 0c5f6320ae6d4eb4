"""What the reading process may use; set before anything is parsed."""

import resource

CPU_SECONDS = 20
ENOUGH_SECONDS = 12  # after which a reader stops by itself and keeps what it has
_MEMORY = 768 * 1024 * 1024
_FILES = 64


def limit():
    for what, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),  # it writes no file
        (resource.RLIMIT_NOFILE, _FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue  # not known to this system; the parent still watches the clock
