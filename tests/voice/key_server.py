"""A vendor on loopback that is asked whether a key is right."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit


class Vendor:
    """`asked` has the headers of the last request to each path."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.asked: dict[str, Mapping[str, str]] = {}


@contextmanager
def vendor(status: int) -> Iterator[Vendor]:
    """Answers every request with this status."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked[urlsplit(self.path).path] = dict(self.headers)
            self.send_response(status)
            self.end_headers()

        def log_request(self, code: object = 0, size: object = 0) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        told = Vendor(f"http://127.0.0.1:{server.server_port}")
        serving = Thread(target=server.serve_forever)
        serving.start()
        try:
            yield told
        finally:
            server.shutdown()
            serving.join()
