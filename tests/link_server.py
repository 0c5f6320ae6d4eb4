"""A local site that behaves in every bad way, and a resolver that allows it by an explicit list."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from editorial.links.addresses import Resolver


class Site(BaseHTTPRequestHandler):
    asked = []

    def do_GET(self):
        type(self).asked.append((self.headers["Host"], self.path))
        name = self.path.strip("/").partition("?")[0]
        if name == "slow":
            time.sleep(3)
        elif name == "drip":
            self.drip()
        elif name.isdigit():
            self.send(int(name))
        elif name in ("moved", "found"):
            self.send(301 if name == "moved" else 302, "/200")
        elif name == "loop":
            self.send(302, "/loop")
        elif name.startswith("to-"):
            self.send(302, self.path.partition("?")[2])
        elif name == "huge":
            self.huge()
        elif name == "broken":
            self.wfile.write(b"not http\r\n\r\n")
        else:
            self.send(200)

    def send(self, status, location=""):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self):
        for _ in range(40):
            self.wfile.write(b"H")
            self.wfile.flush()
            time.sleep(0.2)

    def huge(self):
        self.send_response(200)
        self.end_headers()
        sent = 0
        try:
            while sent < 50_000_000:
                sent += self.wfile.write(b"x" * 65536)
        except OSError:
            pass
        type(self).asked.append(("sent", sent))

    def log_message(self, *args):
        pass


@contextmanager
def served_site():
    Site.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def local(port):
    """A resolver that allows this machine, and this port, by name."""
    resolver = Resolver()
    resolver.allowed, resolver.ports = ("127.0.0.1", "::1"), (port,)
    return resolver
