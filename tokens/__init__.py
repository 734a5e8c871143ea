"""The HTTP side: tokens for calls, health, metrics and the page. Never imports livekit-agents."""
