"""What the caller says, and when he has said it: from the sound to an utterance in words."""
