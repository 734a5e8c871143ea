import json
import subprocess
import sys


def test_the_api_needs_no_voice() -> None:
    """The API may run where livekit-agents, its models and LangGraph are not installed."""
    look = "import json, sys, tokens.app; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", look], check=True, capture_output=True, text=True)
    loaded = json.loads(run.stdout)
    for name in ("livekit.agents", "livekit.rtc", "livekit.plugins", "langgraph", "voice"):
        assert not [module for module in loaded if module == name or module.startswith(name + ".")]
