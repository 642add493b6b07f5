"""Samples a second of DeepEval with a metric that asks nobody: ``deepeval_samples.py COUNT``. In its environment."""

import json
import os
import sys
import tempfile
from time import perf_counter

from deepeval import evaluate
from deepeval.evaluate.configs import AsyncConfig, CacheConfig, DisplayConfig
from deepeval.metrics import BaseMetric
from deepeval.test_case import LLMTestCase


class Said(BaseMetric):
    threshold = 0.5
    async_mode = True

    def measure(self, case, *args, **kwargs):
        self.score = float("o" in case.actual_output)
        self.success = self.score >= self.threshold
        return self.score

    async def a_measure(self, case, *args, **kwargs):
        return self.measure(case)

    def is_successful(self):
        return self.success

    @property
    def __name__(self):
        return "said"


os.chdir(tempfile.mkdtemp())  # it writes a folder of its own wherever it is
count = int(sys.argv[1])
cases = [LLMTestCase(input=f"hello {n}", actual_output="output") for n in range(count)]
begun = perf_counter()
evaluate(
    cases,
    [Said()],
    async_config=AsyncConfig(max_concurrent=100, throttle_value=0),
    cache_config=CacheConfig(write_cache=False, use_cache=False),
    display_config=DisplayConfig(show_indicator=False, print_results=False),
)
print(json.dumps({"per_second": count / (perf_counter() - begun)}))
