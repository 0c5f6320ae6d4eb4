"""A translation service on this machine that behaves as a test tells it to."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Service:
    """`answer(path, body)` gives (status, bytes, seconds to wait); everything asked is in `asked`."""

    def __init__(self, answer):
        self.asked, self.answer = [], answer
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.reply(b"")

            def do_POST(self):
                self.reply(self.rfile.read(int(self.headers.get("Content-Length", 0))))

            def do_DELETE(self):
                self.reply(b"")

            def reply(self, content):
                body = json.loads(content) if content else None
                service.asked.append((self.command, self.path, body, self.headers.get("Authorization")))
                status, answer, wait = service.answer(self.path, body)
                time.sleep(wait)
                try:
                    self.send_response(status)
                    if status in (301, 302):
                        self.send_header("Location", "/elsewhere")
                    self.send_header("Content-Length", str(len(answer)))
                    self.end_headers()
                    self.wfile.write(answer)
                except OSError:
                    pass  # the client went away

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
