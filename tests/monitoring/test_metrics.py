import os
import subprocess
import sys
from pathlib import Path

from prometheus_client import REGISTRY

from monitoring import metrics


def observed(seconds: str) -> float:
    """How many turns of the graph took at most so many seconds."""
    labels = {"stage": "graph", "le": seconds}
    return REGISTRY.get_sample_value("appointments_stage_seconds_bucket", labels) or 0


def test_a_stage_is_observed_in_seconds_with_buckets_below_one() -> None:
    before = {seconds: observed(seconds) for seconds in ("0.025", "0.05")}
    metrics.observe_stage("graph", 0.041)
    assert observed("0.05") == before["0.05"] + 1
    assert observed("0.025") == before["0.025"]


def test_figures_of_another_process_are_collected(tmp_path: Path) -> None:
    """A job counts in a process of its own; the scrape must still see it."""
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    count = "from monitoring import metrics; metrics.fallbacks.labels('silence').inc()"
    scrape = (
        "from prometheus_client import CollectorRegistry, generate_latest, multiprocess;"
        "registry = CollectorRegistry(); multiprocess.MultiProcessCollector(registry);"
        "print(generate_latest(registry).decode())"
    )
    for _ in range(2):
        subprocess.run([sys.executable, "-c", count], env=environment, check=True)
    text = subprocess.run(
        [sys.executable, "-c", scrape], env=environment, check=True, capture_output=True, text=True
    ).stdout
    assert 'appointments_fallbacks_total{reason="silence"} 2.0' in text
