"""Bounds that an input must not break: of time, and of memory."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS, BYTES = 5.0, 500_000_000


@contextmanager
def bounded() -> Iterator[None]:
    """What is done within takes little time of the processor and little memory."""
    tracemalloc.start()
    began = time.process_time()
    try:
        yield
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert time.process_time() - began < 4 * SECONDS  # tracing makes it several times slower
    assert most < BYTES
