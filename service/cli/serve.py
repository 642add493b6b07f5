"""``unsent serve``: the port is claimed first, so that a taken one is a clear sentence and not a trace."""

from __future__ import annotations

import errno
import gc
import logging
import socket

import uvicorn

from service.app import create_app
from service.errors import ConfigError
from service.logs import configure
from service.prompting.load import load_knowledge
from service.settings import load_settings

KEEP_ALIVE_S = 75
"""How long an idle connection stays open: longer than a proxy keeps it (nginx: 60), so that it is never the service
that hangs up while the next request is on its way."""


def run(host: str | None, port: int | None) -> None:
    """Serve until interrupted. Raises ``ConfigError`` when the port is taken or may not be used, and whatever named
    failure keeps the service from starting."""
    given = {k: v for k, v in (("host", host), ("port", port)) if v is not None}
    settings = load_settings(**given)
    configure(settings.log_level)
    listener = claim(settings.host, settings.port)
    address = listener.getsockname()
    app = create_app(settings)
    here = f"http://{_shown(settings.host)}:{address[1]}/"
    if settings.mode == "hosted":
        # By the address of this machine nobody is answered: only the public name is.
        print(f"Unsent is at {settings.public_url}, and listens on {here} for its proxy  (Ctrl+C stops it)", flush=True)
    else:
        print(f"Unsent is at {here}  (Ctrl+C stops it)", flush=True)
    load_knowledge()
    gc.freeze()
    gc.enable()
    # uvicorn would log a failed start as a trace; a failure that has a name is said in words instead, by ``main``.
    logging.getLogger("uvicorn.error").addFilter(lambda record: not hasattr(app.state, "failure"))
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        timeout_graceful_shutdown=5,
        timeout_keep_alive=KEEP_ALIVE_S,
        lifespan="on",
        ws="none",  # no page opens one, and importing what speaks it takes a hundredth of a start
    )
    try:
        uvicorn.Server(config).run(sockets=[listener])
    finally:
        if hasattr(app.state, "failure"):
            raise app.state.failure from None


def claim(host: str, port: int) -> socket.socket:
    """A listening socket. Raises ``ConfigError`` in words when it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except PermissionError:
        listener.close()
        raise ConfigError(f"Port {port} may not be used here. Choose another: PORT=8080 make run") from None
    except OSError as error:
        listener.close()
        if not isinstance(error, socket.gaierror) and error.errno == errno.EADDRINUSE:
            raise ConfigError(
                f"Port {port} is taken by another program. Choose another: PORT=8001 make run, or "
                "unsent serve --port 8001"
            ) from None
        raise ConfigError(
            f"{host} is no address of this machine. Leave UNSENT_HOST and --host out, or use 127.0.0.1."
        ) from None
    listener.listen(256)
    listener.set_inheritable(True)
    return listener


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
