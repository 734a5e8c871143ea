"""The LiveKit agent: the conversation with a voice, ears and a telephone line."""
