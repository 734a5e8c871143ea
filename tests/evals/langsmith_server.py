"""LangSmith as its client sees it: datasets, examples, experiments, runs and feedback over HTTP."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

KEY = "a-key"
# JSON rather than multipart: the client asks which is spoken.
BATCHES = {
    "use_multipart_endpoint": False,
    "scale_up_qsize_trigger": 1000,
    "scale_up_nthreads_limit": 1,
    "scale_down_nempty_trigger": 4,
    "size_limit": 100,
    "size_limit_bytes": 20_000_000,
}
NOW = "2026-11-23T09:00:00+00:00"


@dataclass
class LangSmith:
    """What has been sent, and where to send it. Requests are (method, path)."""

    url: str = ""
    datasets: dict[str, dict[str, Any]] = field(default_factory=dict)
    examples: dict[str, dict[str, Any]] = field(default_factory=dict)
    sessions: dict[str, dict[str, Any]] = field(default_factory=dict)
    runs: dict[str, dict[str, Any]] = field(default_factory=dict)
    feedback: list[dict[str, Any]] = field(default_factory=list)
    requests: list[tuple[str, str]] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)

    def answer(self, method: str, path: str, query: dict[str, list[str]], body: Any) -> Any:
        self.requests.append((method, path))
        match method, path.strip("/").split("/"):
            case "GET", ["info"]:
                return {"batch_ingest_config": BATCHES}
            case "GET", ["datasets"]:
                return [d for d in self.datasets.values() if d["name"] in query.get("name", [])]
            case "POST", ["datasets"]:
                dataset = {"created_at": NOW, **body, "id": str(uuid4())}
                return self.datasets.setdefault(dataset["id"], dataset)
            case "GET", ["examples"]:
                wanted = query.get("id", list(self.examples))
                start = int(query.get("offset", ["0"])[0])
                end = start + int(query.get("limit", ["100"])[0])
                return [self.examples[one] for one in wanted if one in self.examples][start:end]
            case "GET", ["examples", one]:
                return self.examples.get(one)
            case "POST", ["examples"]:
                return self.examples.setdefault(body["id"], {"created_at": NOW, **body})
            case "POST", ["examples", "bulk"]:
                for example in body:
                    self.examples[example["id"]] = {"created_at": NOW, **example}
                return body
            case "PATCH", ["examples", "bulk"]:
                for example in body:
                    given = {key: value for key, value in example.items() if value is not None}
                    self.examples[example["id"]] |= given
                return {"message": "updated"}
            case "POST", ["sessions"]:
                return self.sessions.setdefault(body["id"], {"tenant_id": str(UUID(int=0)), **body})
            case "GET", ["sessions"]:
                return list(self.sessions.values())
            case "GET" | "PATCH", ["sessions", session]:
                self.sessions[session] |= body or {}
                return self.sessions[session]
            case "POST", ["runs", "batch"]:
                for run in [*body.get("post", []), *body.get("patch", [])]:
                    self.runs[run["id"]] = self.runs.get(run["id"], {}) | run
                return {}
            case "POST", ["feedback"]:
                self.feedback.append(body)
                return body
            case "POST", ["feedback", "batch"]:
                self.feedback.extend(body)
                return body
        self.unknown.append((method, path))
        return None


@contextmanager
def langsmith_server() -> Iterator[LangSmith]:
    """A server on a port of its own; a wrong key is refused."""
    smith = LangSmith()

    class Handler(BaseHTTPRequestHandler):
        def _serve(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers.get("x-api-key") != KEY and not self.path.startswith("/info"):
                return self._reply(401, {"detail": "Invalid token"})
            url = urlsplit(self.path)
            parsed = json.loads(body) if body else None
            found = smith.answer(self.command, url.path, parse_qs(url.query), parsed)
            return self._reply(404 if found is None else 200, found)

        def _reply(self, status: int, body: Any) -> None:
            text = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        do_GET = do_POST = do_PATCH = _serve  # noqa: N815

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    smith.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield smith
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
