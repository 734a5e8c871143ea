"""Free ports are found, taken ones stepped over."""

import socket
from collections.abc import Iterator

import pytest

from cli.ports import HOST, free_port, is_free


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.create_server((HOST, 0)) as server:
        yield server.getsockname()[1]


def test_a_taken_port_is_stepped_over(taken: int) -> None:
    assert not is_free(taken)
    assert free_port(taken) > taken


def test_a_port_kept_for_another_is_stepped_over() -> None:
    first = free_port(20000)
    assert free_port(20000, but=frozenset({first})) > first


def test_a_taken_udp_port_is_stepped_over() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind((HOST, 0))
        port = other.getsockname()[1]
        assert not is_free(port, "udp")
        assert free_port(port, "udp") > port
