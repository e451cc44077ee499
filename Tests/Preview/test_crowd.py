"""Many silent and slow connections: somebody who asks for a page has it within a second. Run by itself:

    .venv/bin/python -m pytest Tests/Preview/test_crowd.py -n 0 --handrail .build/debug/handrail -q
"""

import os
import socket
import time
import urllib.request

import pytest
from conftest import Preview, copied_content

SECONDS = float(os.environ.get("HANDRAIL_SLOW_SECONDS", "12"))
# No proxy of this machine stands between.
BROWSER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@pytest.fixture
def preview(program, tmp_path):
    """Of a hub without PDFs: none are made while pages are timed."""
    hub = copied_content(tmp_path / "hub")
    settings = hub / "Content" / "hub.yml"
    settings.write_text(settings.read_text(encoding="utf-8").split("print:")[0] + "print:\n  pdf: none\n", encoding="utf-8")
    running = Preview(program, hub)
    yield running
    running.stop()


@pytest.fixture
def patience(preview) -> float:
    """A second, or what is soon on a machine that takes long over one page while nobody else asks."""
    return max(1, 10 * slowest(preview))


def connected(preview):
    one = socket.create_connection(("127.0.0.1", preview.port), timeout=30)
    one.settimeout(30)
    return one


def seconds_for_a_page(preview) -> float:
    start = time.monotonic()
    with BROWSER.open(preview.root + "guides/good-meetings/", timeout=60) as answer:
        assert b"Good meetings" in answer.read()
    return time.monotonic() - start


def slowest(preview) -> float:
    return max(seconds_for_a_page(preview) for _ in range(5))


def test_500_silent_connections(preview, patience):
    silent = [connected(preview) for _ in range(500)]
    assert slowest(preview) < patience
    for one in silent[::5]:
        try:
            one.sendall(b"GET / HTTP/1.1\r\nHo")
        except OSError:
            pass  # sent away to make room
    assert slowest(preview) < patience
    for one in silent:
        one.close()


def test_slow_senders(preview, patience):
    """A byte every half second each. Heads have ten seconds; who takes longer gets 408."""
    head = b"GET /guides/good-meetings/ HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X: y\r\n" * 100
    slow = [connected(preview) for _ in range(50)]
    end, longest, ended = time.monotonic() + SECONDS, 0.0, set()
    for byte in head:
        if time.monotonic() > end:
            break
        for one in slow:
            try:
                one.sendall(bytes([byte]))
            except OSError:
                ended.add(one)
        longest = max(longest, seconds_for_a_page(preview))
        time.sleep(0.5)
    assert longest < patience, f"{longest:.2f} s"
    answers = [first_line(one) for one in slow]
    assert all(answer.startswith(b"HTTP/1.1 408") for answer in answers), answers


def first_line(one) -> bytes:
    try:
        return one.recv(100).split(b"\r\n")[0]
    except OSError as error:
        return repr(error).encode()
