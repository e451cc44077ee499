"""Serves a folder on loopback, at a port nobody else uses."""

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class QuietHandler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps the connection: much quicker for many small files
    base_path = "/"

    def translate_path(self, path):
        """A site made for `https://host/hub/` is found below `/hub/` too."""
        if self.base_path != "/" and path.startswith(self.base_path):
            path = "/" + path.removeprefix(self.base_path)
        return super().translate_path(path)

    def log_message(self, *_):
        pass


@contextmanager
def serving(folder: Path, base_path: str = "/"):
    """Yields the address of the root, `http://127.0.0.1:PORT/`."""
    handler = type("Handler", (QuietHandler,), {"base_path": base_path})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
