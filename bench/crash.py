"""``make bench-crash``: kill a server hundreds of times while it is talked to, and prove that nothing was lost.

``python -m bench.crash --kills 200 --on sqlite --seed 1``. ``--start command`` starts ``unsent serve`` anew for every
life, imports included, instead of forking it from a process that has them; slower, and the same otherwise.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import platform
import tempfile
from pathlib import Path
from time import monotonic

from tests.crash.drill import Drill, Outcome
from tests.crash.ledger import Broken
from tests.crash.live import Command, nest
from tests.support.postgres import running_server

PLACES = ("sqlite", "postgres", "postgres-jobs")
LOGGED = 8_000
"""How many characters of the servers' log are shown with a promise that was not kept."""


async def drill(on: str, kills: int, seed: int, how: str, folder: Path) -> Outcome:
    """One drill on one database. Raises ``Broken``."""
    async with contextlib.AsyncExitStack() as stack:
        log = folder / "servers.log"
        starter = Command(log) if how == "command" else await stack.enter_async_context(nest(log))
        env = {"UNSENT_DATA_DIR": str(folder / "data")}
        if on != "sqlite":
            server = stack.enter_context(running_server())
            env |= {"UNSENT_DATABASE_URL": server.url(server.create()), "UNSENT_LEASE_S": "1"}
        if on == "postgres-jobs":
            env["UNSENT_JOBS"] = "postgres"
        try:
            return await Drill(starter, env, seed).run(kills)
        except Broken as broken:
            broken.add_note(f"What the servers logged last:\n{log.read_text('utf-8')[-LOGGED:]}")
            raise


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=200, help="on each database")
    asked.add_argument("--on", choices=(*PLACES, "all"), default="all")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--start", choices=("fork", "command"), default="fork")
    given = asked.parse_args()
    print(f"{platform.machine()}, {platform.python_implementation()} {platform.python_version()}, seed {given.seed}")
    for on in PLACES if given.on == "all" else (given.on,):
        with tempfile.TemporaryDirectory(prefix="unsent-crash-") as folder:
            begun = monotonic()
            outcome = asyncio.run(drill(on, given.kills, given.seed, given.start, Path(folder)))
            print(f"{on}: {outcome}; {monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
