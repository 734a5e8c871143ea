"""The conversation: a LangGraph flow with deterministic guards. Pure: no clock, network or database."""
