import { EventEmitter } from "node:events";
import { ConnectionState, type Room, RoomEvent, type TextStreamHandler } from "livekit-client";
import { vi } from "vitest";

interface Stream {
  from?: string;
  id?: string;
  attributes?: Record<string, string>;
}

/** A room without a server: tests play the agent's side of it. */
export class FakeRoom extends EventEmitter {
  readonly localParticipant = {
    identity: "caller",
    sendText: vi.fn(async (_text: string, _options: { topic: string }) => ({ id: "typed" })),
    publishTrack: vi.fn(async () => undefined),
  };
  readonly remoteParticipants = new Map<string, { isAgent: boolean; attributes: Record<string, string> }>([
    ["agent", { isAgent: true, attributes: {} }],
    ["stranger", { isAgent: false, attributes: {} }],
  ]);
  readonly connect = vi.fn(async (): Promise<void> => undefined);
  readonly disconnect = vi.fn(async () => undefined);
  readonly handlers = new Map<string, TextStreamHandler>();

  registerTextStreamHandler(topic: string, handler: TextStreamHandler) {
    if (this.handlers.has(topic)) throw new Error(`a handler for ${topic} is there already`);
    this.handlers.set(topic, handler);
  }

  unregisterTextStreamHandler(topic: string) {
    this.handlers.delete(topic);
  }

  /** Delivers one text stream, chunk by chunk; an Error among the chunks breaks it off. */
  async stream(
    topic: string,
    chunks: (string | Error)[],
    { from = "agent", id = "stream", attributes = {} }: Stream = {},
  ) {
    async function* read() {
      for (const chunk of chunks) {
        if (chunk instanceof Error) throw chunk;
        yield chunk;
      }
    }
    const reader = {
      info: { id, attributes },
      [Symbol.asyncIterator]: read,
      readAll: async () => {
        let text = "";
        for await (const chunk of read()) text += chunk;
        return text;
      },
    };
    await this.handlers.get(topic)?.(reader as never, { identity: from });
  }

  setAttributes(identity: string, attributes: Record<string, string>) {
    this.remoteParticipants.set(identity, { isAgent: identity === "agent", attributes });
    this.emit(RoomEvent.ParticipantAttributesChanged);
  }

  /** A new call begins. */
  begin() {
    this.emit(RoomEvent.ConnectionStateChanged, ConnectionState.Connecting);
  }

  asRoom(): Room {
    return this as unknown as Room;
  }
}
