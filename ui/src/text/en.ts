/** Every word on the page, in English. A language is one such file. */
export const en = {
  locale: "en-US",
  title: "Book an appointment",
  brand: "Appointments",

  stages: {
    label: "Connection",
    initial: "Initial",
    connecting: "Connecting",
    connected: "Connected",
    active: "Active",
    ended: "Ended",
    reconnecting: "Reconnecting",
  },

  announcements: {
    initial: "",
    connecting: "Connecting.",
    connected: "Connected. Waiting for the agent.",
    active: "The agent is on the line.",
    ended: "The call has ended.",
    reconnecting: "The connection is weak. Reconnecting.",
  },

  welcome: {
    title: "When would you like to come in?",
    lead: "Talk to our booking agent as you would on the phone. It finds a free time with you and reads it back before it books.",
    examplesTitle: "Say it your way",
    examples: [
      "Next Tuesday at half past three",
      "The first of December, in the morning",
      "No, make it four",
    ],
    name: "Your name",
    optional: "optional",
    start: "Start call",
    typeInstead: "Type instead",
    cancel: "Cancel",
    microphoneNote: "Your microphone is on only during the call.",
    connecting: "Connecting…",
    connected: "Waiting for the agent…",
  },

  retry: "Retry",
  retryIn: (seconds: number) => `Retry in ${seconds} s`,

  errors: {
    microphone_refused: {
      title: "The microphone is blocked",
      advice: "Allow it in your browser's settings for this page, then try again. You can also type instead.",
    },
    microphone_missing: {
      title: "No microphone was found",
      advice:
        "Connect one, or close the program that is using it, then try again. You can also type instead.",
    },
    server_unreachable: {
      title: "The booking service can't be reached",
      advice: "Check your internet connection. If it is fine, the service is down: try again in a moment.",
    },
    agent_absent: {
      title: "The agent did not pick up",
      advice: "It may be busy or starting up. Try again in a moment.",
    },
    token_refused: {
      title: "The service refused this call",
      advice: "Reload the page and try again.",
    },
    rate_limited: {
      title: "Too many calls in a short time",
      advice: "Wait a little, then try again.",
    },
    connection_lost: {
      title: "The connection was lost",
      advice: "An appointment counts only if you heard that it is booked. Otherwise, try again.",
    },
  },

  progress: {
    label: "Progress",
    greeting: "Hello",
    collect_date: "Day",
    collect_time: "Time",
    confirmation: "Confirm",
    terminal: "Booked",
    ended: { cancelled: "Cancelled", gave_up: "Not booked", transferred: "Handed over" },
    again: "asking again",
    done: "done",
  },

  agent: {
    connecting: "Connecting",
    listening: "Listening",
    thinking: "Thinking",
    speaking: "Speaking",
  },

  conversation: {
    title: "Your call",
    log: "Conversation",
    you: "You",
    agent: "Agent",
    empty: "The agent will speak first.",
    options: "On offer",
    message: "Message",
    placeholder: "Or type here…",
    send: "Send",
    notSent: "That was not sent. Try again.",
    level: "Microphone level",
  },

  controls: {
    label: "Call controls",
    microphone: "Microphone",
    speaker: "Speaker",
    on: "on",
    off: "off",
    end: "End call",
    startAudio: "Turn on sound",
    startAudioNote: "Your browser holds the sound back until you say so.",
  },

  closing: {
    booked: { title: "You're booked", note: "We look forward to seeing you." },
    cancelled: { title: "Nothing was booked", note: "You called it off. Come back whenever you like." },
    gave_up: {
      title: "We didn't get there",
      note: "Nothing was booked. Typing instead of talking may help.",
    },
    transferred: { title: "A person takes over", note: "Nothing was booked by the agent." },
    none: { title: "The call has ended", note: "No appointment was confirmed in this call." },
    reference: "Reference",
    again: "Start again",
  },
};

export type Text = typeof en;
