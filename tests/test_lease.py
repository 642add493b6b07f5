"""Leases are renewed while work runs, end the work when they are lost, and a sweep keeps looking."""

from __future__ import annotations

import asyncio

import pytest

from service.errors import Conflict, NotFound, StoreBusy
from service.lease import Sweep, held

LEASE_S = 0.003


async def test_a_lease_is_renewed_until_the_work_is_done() -> None:
    renewed = asyncio.Semaphore(0)

    async def renew() -> None:
        renewed.release()

    async with asyncio.timeout(5), held(renew, LEASE_S):
        for _ in range(3):
            await renewed.acquire()


@pytest.mark.parametrize("loss", [Conflict, NotFound])
async def test_work_whose_lease_is_lost_stops_with_the_reason(loss: type[Conflict | NotFound]) -> None:
    async def renew() -> None:
        raise loss

    with pytest.raises(loss):
        async with asyncio.timeout(5), held(renew, LEASE_S):
            await asyncio.Event().wait()
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0


async def test_a_database_that_does_not_answer_ends_nothing() -> None:
    answers = iter([StoreBusy(), StoreBusy(), None])
    enough = asyncio.Event()

    async def renew() -> None:
        if (answer := next(answers, None)) is not None:
            raise answer
        enough.set()

    async with asyncio.timeout(5), held(renew, LEASE_S):
        await enough.wait()


async def test_work_that_is_cancelled_from_outside_is_cancelled() -> None:
    begun = asyncio.Event()

    async def renew() -> None:
        return None

    async def work() -> None:
        async with held(renew, 60):
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_sweep_looks_at_once_and_goes_on_after_a_failure() -> None:
    looks = asyncio.Semaphore(0)
    failures = iter([StoreBusy(), StoreBusy()])

    async def look() -> None:
        looks.release()
        if (failure := next(failures, None)) is not None:
            raise failure

    sweep = Sweep(look, 0.001, "test")
    await sweep.start()
    assert looks.locked() is False
    async with asyncio.timeout(5):
        for _ in range(4):
            await looks.acquire()
    await sweep.close()
    await sweep.close()
