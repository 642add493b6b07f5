"""One frozen settings object, from the environment (prefix ``UNSENT_``) and an optional settings file.

Read by ``service.app`` and the command line alone, and handed on as values.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from dotenv import load_dotenv
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from service.errors import ConfigError


class Settings(BaseSettings):
    """Every setting with its default. Unknown ``UNSENT_`` variables are not an error; wrong values are."""

    model_config = SettingsConfigDict(env_prefix="UNSENT_", frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address to listen on. Local mode answers loopback names only.")
    port: int = Field(8000, ge=0, le=65535, description="Port to listen on; 0 picks a free one.")
    data_dir: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir("unsent", appauthor=False)),
        description="Where the database and the master key lie.",
    )
    database_url: str | None = Field(None, description="A Postgres address; without one, SQLite in the data folder.")
    master_key: str | None = Field(
        None, description="The master key as a value (base64), instead of a file.", repr=False
    )
    master_key_file: Path | None = Field(
        None, description="A file with the master key, instead of the one in the data folder."
    )
    new_master_key: str | None = Field(
        None, description="The next master key as a value, for unsent rotate-key alone.", repr=False
    )
    partner_model: str | None = Field(
        None, description="Who words the partner: any litellm model name; none: built-in."
    )
    judge_model: str | None = Field(None, description="Who judges: any litellm model name; none: built-in.")
    appraise_model: str | None = Field(None, description="Who appraises a turn; none: the partner's model.")
    model_fallbacks: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Models tried next, separated by commas."
    )
    model_timeout_s: float = Field(60.0, gt=0, description="Longest a whole model answer may take, in seconds.")
    model_first_token_s: float = Field(20.0, gt=0, description="Longest wait for a model's first token, in seconds.")
    model_retries: int = Field(2, ge=0, le=5, description="How often a failed call is tried again before it counts.")
    appraisal_budget_s: float = Field(1.5, ge=0, description="Longest wait for a model's appraisal; 0: off.")
    judge_samples: int = Field(1, ge=1, le=9, description="How often each area is judged; above 1 at temperature 0.7.")
    sessions_per_day: int = Field(3, ge=0, description="Rehearsals with own turns in 24 hours; 0: no limit.")
    model_tokens_per_day: int = Field(0, ge=0, description="Tokens models may use for one owner in a day; 0: no limit.")
    metrics: bool = Field(False, description="Counts for Prometheus at /metrics; hosted: for operators' tokens alone.")
    traces: bool = Field(False, description="OpenTelemetry spans, to where OTEL_EXPORTER_OTLP_ENDPOINT says.")
    jobs: Literal["inprocess", "postgres"] = Field(
        "inprocess", description="Who makes reports: the process that was asked, or any worker (needs Postgres)."
    )
    lease_s: float = Field(
        20.0, gt=0, le=3600, description="A worker silent for so long, in seconds, is taken for dead; its work goes on."
    )
    retention_days: int | None = Field(
        None,
        ge=1,
        le=36_500,
        description="Rehearsals and letters are deleted so long after the last touch; none: never.",
    )
    country: str | None = Field(None, description="Country code for places to turn to, until the person picks one.")
    log_level: str = Field("info", description="How much is logged: debug, info, warning, error.")

    mode: Literal["local", "hosted"] = Field(
        "local", description="local: for the person at this machine, no login; hosted: for people who sign in."
    )
    public_url: str | None = Field(None, description="Hosted: the address people use, as https://name.example.")
    secret: str | None = Field(None, description="Hosted: at least 32 random characters; see docs.", repr=False)
    sign_in: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Hosted: how people come in, separated by commas: invite, oidc."
    )
    oidc_issuer: str | None = Field(None, description="Hosted, oidc: the identity provider's issuer address.")
    oidc_client_id: str | None = Field(None, description="Hosted, oidc: the client id registered there.")
    oidc_client_secret: str | None = Field(None, description="Hosted, oidc: its secret.", repr=False)
    sign_in_idle_days: int = Field(14, ge=1, le=365, description="Hosted: a sign-in ends after so long without use.")
    sign_in_max_days: int = Field(90, ge=1, le=365, description="Hosted: a sign-in ends after so long in any case.")
    requests_per_minute: int = Field(240, ge=10, description="Hosted: requests of one owner, per worker.")
    open_streams: int = Field(6, ge=1, description="Hosted: replies one owner can watch at once, per worker.")

    @field_validator("model_fallbacks", "sign_in", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator(
        "partner_model",
        "judge_model",
        "appraise_model",
        "database_url",
        "master_key",
        "new_master_key",
        "retention_days",
        "country",
        "public_url",
        "secret",
        "oidc_issuer",
        "oidc_client_id",
        "oidc_client_secret",
        mode="before",
    )
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value


def settings_file() -> Path:
    """Where ``unsent models use`` writes, and what is read where the environment is silent: lines of NAME=value.

    It may also hold a provider's own variables (keys, addresses). ``UNSENT_ENV_FILE`` names another file.
    """
    named = os.environ.get("UNSENT_ENV_FILE")
    return Path(named) if named else platformdirs.user_config_path("unsent", appauthor=False) / "unsent.env"


def load_settings(**overrides: object) -> Settings:
    """Settings from the environment, then the settings file; ``overrides`` win over both.

    Raises ``ConfigError`` naming the variable, never its value.
    """
    load_dotenv(settings_file(), override=False)
    try:
        return Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as error:
        names = ", ".join(sorted({f"UNSENT_{str(e['loc'][0]).upper()}" for e in error.errors() if e["loc"]}))
        why = "; ".join(e["msg"] for e in error.errors())
        raise ConfigError(f"{names}: {why}") from None
