"""Gunicorn as on a public server: two gthread workers, whose own CPU time is read from /proc."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

TICK = os.sysconf("SC_CLK_TCK")
PATIENCE = 60  # seconds until the first answer


class Server:
    """`with Server(page_cache=True) as server: server.get("/it/")`, over connections that stay open."""

    def __init__(self, page_cache):
        self.page_cache = page_cache
        self.port = free_port()

    def __enter__(self):
        command = [sys.executable, "-m", "gunicorn", "--worker-class", "gthread", "--workers", "2", "--threads", "4"]
        command += ["--keep-alive", "120", "--log-level", "error", "--bind", f"127.0.0.1:{self.port}", "config.wsgi"]
        environment = os.environ | {"BENCH_PAGE_CACHE": "yes" if self.page_cache else "no"}
        self.process = subprocess.Popen(command, env=environment)
        self.connections = [self._connect() for _ in range(4)]
        return self

    def __exit__(self, *_):
        for connection in self.connections:
            connection.close()
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def get(self, path, number=0):
        """The body, over one of the connections; anything but 200 is an error."""
        connection = self.connections[number % len(self.connections)]
        connection.request("GET", path, headers={"Accept-Language": "it"})
        response = connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status}")
        return body

    def measured(self, paths, requests):
        """(CPU seconds of the workers, median of the elapsed seconds) for one request, over `requests` of them."""
        before, elapsed = self._used(), []
        for number in range(requests):
            started = time.perf_counter()
            self.get(paths[number % len(paths)], number)
            elapsed.append(time.perf_counter() - started)
        return (self._used() - before) / requests, median(elapsed)

    def warm(self, paths):
        for path in paths:
            for number in range(len(self.connections)):
                self.get(path, number)

    def memory(self):
        """(resident bytes of the largest worker, of which pages of index files: the system's cache, shared and given back)."""
        return max(map(resident, self._workers()))

    def _used(self):
        fields = [_read(pid, "stat").rpartition(")")[2].split() for pid in self._workers()]
        return sum(int(each[11]) + int(each[12]) for each in fields) / TICK

    def _workers(self):
        return _read(self.process.pid, f"task/{self.process.pid}/children").split()

    def _connect(self):
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
                connection.request("GET", "/hello/")
                connection.getresponse().read()
                return connection
            except OSError:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise
                time.sleep(0.2)


def resident(pid):
    """(bytes, bytes of files under the index's folder), by /proc/<pid>/smaps."""
    index, path, found = os.environ.get("VAR_DIR", "") + "/index/", "", {True: 0, False: 0}
    for line in _read(pid, "smaps").splitlines():
        first, *rest = line.split()
        if first == "Rss:":
            found[path.startswith(index)] += int(rest[0]) * 1024
        elif not first.endswith(":"):
            path = rest[4] if len(rest) > 4 else ""
    return sum(found.values()), found[True]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _read(pid, name):
    return Path(f"/proc/{pid}/{name}").read_text()
