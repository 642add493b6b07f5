"""Every failure the service names: a slug that never changes, and words that are safe to show.

The tree knows no HTTP; ``web.problems`` gives each class its status. A message never contains
what a person typed: pass ids and counts, never content.
"""

from __future__ import annotations

from typing import ClassVar


class UnsentError(Exception):
    """Base of the tree. ``title`` is a fixed sentence; ``detail`` may add what to do next."""

    slug: ClassVar[str] = "internal"
    title: ClassVar[str] = "Something went wrong on our side."

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or self.title)
        self.detail = detail or self.title


# -- what was sent is not usable ---------------------------------------------------------------
class BadInput(UnsentError):
    slug = "bad-input"
    title = "That could not be read."


class EmptyText(BadInput):
    slug = "empty-text"
    title = "There is nothing in the message yet."


class TextTooLong(BadInput):
    slug = "text-too-long"
    title = "That is too long."


class BadCharacters(BadInput):
    slug = "bad-characters"
    title = "The text contains control characters that cannot be kept."


class BadEncoding(BadInput):
    slug = "bad-encoding"
    title = "The text is not valid UTF-8."


class MalformedBody(BadInput):
    slug = "malformed-body"
    title = "The request body could not be read."


class CardUnreadable(BadInput):
    slug = "card-unreadable"
    title = "That file is not a character card that can be read."


class NotFound(UnsentError):
    slug = "not-found"
    title = "There is nothing here by that name."


# -- the order of things -----------------------------------------------------------------------
class Conflict(UnsentError):
    slug = "conflict"
    title = "That does not fit where this conversation is."


class TurnRunning(Conflict):
    slug = "turn-running"
    title = "The last message is still being answered."


class SessionEnded(Conflict):
    slug = "session-ended"
    title = "This conversation has ended. You can go back to an earlier turn and try it differently."


class TurnReused(Conflict):
    slug = "turn-reused"
    title = "This turn was already sent with other words."


class NothingToReport(Conflict):
    slug = "nothing-to-report"
    title = "There is nothing to look at yet: write at least one message first."


class ReportStopped(Conflict):
    slug = "report-stopped"
    title = "You stopped this report. What had been read is kept."


class ReadinessMissing(Conflict):
    slug = "readiness-missing"
    title = "A few questions come first."


class BadParent(Conflict):
    slug = "bad-parent"
    title = "That message cannot be answered from here."


# -- not open to this person -------------------------------------------------------------------
class Forbidden(UnsentError):
    slug = "forbidden"
    title = "This is not open to you."


class ScenarioLocked(Forbidden):
    slug = "scenario-locked"
    title = "This scenario is closed, because of what you answered in the first questions."


class SafetyStop(Forbidden):
    slug = "safety-stop"
    title = "The rehearsal has stopped here."


class OriginRefused(Forbidden):
    slug = "origin-refused"
    title = "This request did not come from the service's own pages."


class HostRefused(Forbidden):
    slug = "host-refused"
    title = "This address is not one the service answers to."


class SignInNeeded(UnsentError):
    slug = "sign-in-needed"
    title = "You are not signed in here."


class SignInFailed(UnsentError):
    slug = "sign-in-failed"
    title = "Signing in did not work. Nothing was changed; you can try again."


class LinkSpent(UnsentError):
    slug = "link-spent"
    title = "This link has been used, has run out, or was taken back."


class ScopeMissing(Forbidden):
    slug = "scope-missing"
    title = "This token may not do that."


class TooFast(UnsentError):
    """Too much at once from one owner or address. ``retry_after_s`` says when there is room again, in seconds."""

    slug = "too-fast"
    title = "That was more at once than this service takes. Wait a moment, then go on."

    def __init__(self, detail: str = "", retry_after_s: int = 30) -> None:
        super().__init__(detail)
        self.retry_after_s = retry_after_s


class TooManyStreams(TooFast):
    slug = "too-many-streams"
    title = "There are too many pages open at once. Close one, then go on."


class BudgetSpent(TooFast):
    slug = "budget-spent"
    title = "That is as much as a model may do for you in a day. It goes on tomorrow; what you wrote here is kept."


class RestDue(UnsentError):
    slug = "rest-due"
    title = "That is enough practice for today. It will be here tomorrow."


# -- models ------------------------------------------------------------------------------------
class ModelError(UnsentError):
    """A model provider did not do its part. ``retryable`` says whether asking again is sensible."""

    slug = "model-failed"
    title = "The model could not answer."
    retryable: ClassVar[bool] = True


class ModelUnreachable(ModelError):
    slug = "model-unreachable"
    title = "The model's server cannot be reached."


class ModelTimeout(ModelError):
    slug = "model-timeout"
    title = "The model took too long to answer."


class ModelBusy(ModelError):
    slug = "model-busy"
    title = "The model's provider is limiting requests right now."


class ModelServerError(ModelError):
    slug = "model-server-error"
    title = "The model's provider had an error of its own."


class ModelAuth(ModelError):
    slug = "model-auth"
    title = "The model's provider did not accept the key."
    retryable = False


class ModelUnknown(ModelError):
    slug = "model-unknown"
    title = "The provider does not know a model by that name."
    retryable = False


class ModelRequestRefused(ModelError):
    slug = "model-request-refused"
    title = "The provider did not accept the request."
    retryable = False


class ModelContextTooLong(ModelError):
    slug = "model-context-too-long"
    title = "The conversation is longer than the model can read."
    retryable = False


class ModelRefused(ModelError):
    slug = "model-refused"
    title = "The model declined to answer."


class ModelEmpty(ModelError):
    slug = "model-empty"
    title = "The model answered with nothing."


class ModelCutOff(ModelError):
    slug = "model-cut-off"
    title = "The model's answer broke off before its end."


class ModelGarbled(ModelError):
    slug = "model-garbled"
    title = "The model's answer could not be understood."


class ModelBudget(ModelError):
    slug = "model-budget"
    title = "The spending limit for the model is reached."
    retryable = False


# -- the machine below -------------------------------------------------------------------------
class StoreError(UnsentError):
    slug = "store-failed"
    title = "The database could not be used. Nothing you wrote was lost from this page."


class StoreBusy(StoreError):
    slug = "store-busy"
    title = "The database is busy. Try again in a moment."


class StoreFull(StoreError):
    slug = "store-full"
    title = "The disk is full, so nothing new can be saved."


class StoreReadOnly(StoreError):
    slug = "store-read-only"
    title = "The data folder cannot be written to."


class StoreDamaged(StoreError):
    slug = "store-damaged"
    title = "The database file is damaged. It was left as it is."


class StoreNewer(StoreError):
    slug = "store-newer"
    title = "The database was made by a newer version of Unsent."


class StoreInUse(StoreError):
    slug = "store-in-use"
    title = "Another program has this database open. Stop it first, then try again."


class BackupUnusable(StoreError):
    slug = "backup-unusable"
    title = "This is not a whole backup of Unsent's: it is damaged, cut off, or something else. Nothing was changed."


class KeyMissing(StoreError):
    slug = "key-missing"
    title = "The key that unlocks the stored conversations is missing or does not fit."


class Interrupted(UnsentError):
    slug = "interrupted"
    title = "The reply was interrupted. What you wrote is safe; you can ask for the reply again."


class GivenUp(UnsentError):
    """Work that was begun again and again and never got on; what it had finished is kept."""

    slug = "given-up"
    title = "This could not be finished after several tries. What had been read is kept."


class ConfigError(UnsentError):
    slug = "bad-configuration"
    title = "A setting cannot be used."


class ExtraMissing(ConfigError):
    """``extra`` is the name of an optional dependency group in pyproject.toml."""

    slug = "extra-missing"
    title = "This needs packages that are not installed."

    def __init__(self, extra: str = "dev") -> None:
        # Never "pip install unsent[…]": in a checkout that would ask a registry for whatever has the name there.
        super().__init__(f"In the folder with the code: pip install '.[{extra}]'. make test sets up all of them.")


class ContentError(UnsentError):
    """A shipped YAML file or template breaks its schema; names the file and the place."""

    slug = "bad-content"
    title = "One of the content files is not valid."
