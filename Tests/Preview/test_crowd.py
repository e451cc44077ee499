"""Many silent and slow connections: somebody who asks for a page has it within a second."""

import os
import socket
import time
import urllib.request

SECONDS = float(os.environ.get("HANDRAIL_SLOW_SECONDS", "12"))


def connected(preview):
    one = socket.create_connection(("127.0.0.1", preview.port), timeout=5)
    one.settimeout(5)
    return one


def seconds_for_a_page(preview) -> float:
    start = time.monotonic()
    with urllib.request.urlopen(preview.root + "guides/good-meetings/", timeout=10) as answer:
        assert b"Good meetings" in answer.read()
    return time.monotonic() - start


def test_500_silent_connections(preview):
    silent = [connected(preview) for _ in range(500)]
    assert max(seconds_for_a_page(preview) for _ in range(5)) < 1
    for one in silent[::5]:
        try:
            one.sendall(b"GET / HTTP/1.1\r\nHo")
        except OSError:
            pass  # sent away to make room
    assert max(seconds_for_a_page(preview) for _ in range(5)) < 1
    for one in silent:
        one.close()


def test_slow_senders(preview):
    """A byte every half second each. Heads have ten seconds; who takes longer gets 408."""
    head = b"GET /guides/good-meetings/ HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X: y\r\n" * 100
    slow = [connected(preview) for _ in range(50)]
    end, slowest, ended = time.monotonic() + SECONDS, 0.0, set()
    for byte in head:
        if time.monotonic() > end:
            break
        for one in slow:
            try:
                one.sendall(bytes([byte]))
            except OSError:
                ended.add(one)
        slowest = max(slowest, seconds_for_a_page(preview))
        time.sleep(0.5)
    assert slowest < 1, f"{slowest:.2f} s"
    answers = [first_line(one) for one in slow]
    assert all(answer.startswith(b"HTTP/1.1 408") for answer in answers), answers


def first_line(one) -> bytes:
    try:
        return one.recv(100).split(b"\r\n")[0]
    except OSError as error:
        return repr(error).encode()
