"""Samples a second of inspect-ai with its own mock model: ``inspect_samples.py COUNT``."""

import json
import sys
import tempfile
from time import perf_counter

from inspect_ai import Task, eval
from inspect_ai.dataset import Sample
from inspect_ai.model import ModelOutput, ModelUsage, get_model
from inspect_ai.scorer import includes
from inspect_ai.solver import generate

count = int(sys.argv[1])
outputs = [ModelOutput.from_content("mockllm/model", "output") for _ in range(count)]
for output in outputs:
    output.usage = ModelUsage(input_tokens=1, output_tokens=1, total_tokens=2)  # else it would fetch a tokenizer
samples = [Sample(input=f"hello {n}", target="output") for n in range(count)]
task = Task(dataset=samples, solver=generate(), scorer=includes())
with tempfile.TemporaryDirectory() as folder:
    begun = perf_counter()
    model = get_model("mockllm/model", custom_outputs=outputs)
    (log,) = eval(task, model=model, log_dir=folder, display="none", max_connections=100)
    taken = perf_counter() - begun
assert log.status == "success"
print(json.dumps({"per_second": count / taken}))
