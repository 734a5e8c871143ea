"""The conversation: a LangGraph flow with deterministic guards. No clock, network, database."""
