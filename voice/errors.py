"""What can be wrong with the voice before or during a call."""


class VoiceError(Exception):
    """The voice cannot go on; the message says what to do."""


class SpeechMissingError(VoiceError):
    """There is neither a key nor a local package to hear or to speak with."""


class CallError(VoiceError):
    """A recorded call cannot be played; the message names the file."""
