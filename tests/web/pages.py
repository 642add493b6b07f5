"""The context and the renderer of every page under one name, for tests that go through them all."""

# ruff: noqa: F403
from service.web.pages.access import *
from service.web.pages.chat import *
from service.web.pages.compare import *
from service.web.pages.home import *
from service.web.pages.language import *
from service.web.pages.letting_go import *
from service.web.pages.library import *
from service.web.pages.partners import *
from service.web.pages.principles import *
from service.web.pages.problem import *
from service.web.pages.progress import *
from service.web.pages.readiness import *
from service.web.pages.report import *
from service.web.pages.settings import *
from service.web.pages.setup import *
from service.web.pages.shell import *
