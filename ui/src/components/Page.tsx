import { RoomAudioRenderer, useRoomContext } from "@livekit/components-react";
import { useState } from "react";
import { useBubbles } from "../call/useBubbles";
import { useCall } from "../call/useCall";
import { text } from "../text";
import { Announcer } from "./Announcer";
import { Closing } from "./Closing";
import { ConnectionStatus } from "./ConnectionStatus";
import { Conversation } from "./Conversation";
import styles from "./Page.module.css";
import { Welcome } from "./Welcome";

export function Page() {
  const call = useCall();
  const conversation = useBubbles(useRoomContext());
  const [name, setName] = useState("");
  const [microphone, setMicrophone] = useState(true);
  const [speaker, setSpeaker] = useState(true);

  const start = (withMicrophone: boolean) => {
    setMicrophone(withMicrophone);
    setSpeaker(true);
    call.start({ name: name.trim(), microphone: withMicrophone });
  };

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.brand}>
          <img src="/favicon.svg" alt="" width="30" height="30" />
          {text.brand}
        </p>
        <ConnectionStatus stage={call.stage} />
      </header>
      <Announcer stage={call.stage} />
      <RoomAudioRenderer muted={!speaker} />
      <main className={styles.main}>
        {call.stage === "active" ? (
          <Conversation call={call} {...conversation} speaker={speaker} onSpeaker={setSpeaker} />
        ) : call.stage === "ended" ? (
          <Closing turn={call.turn} bubbles={conversation.bubbles} onAgain={call.reset} />
        ) : (
          <Welcome
            call={call}
            name={name}
            onName={setName}
            onStart={() => start(true)}
            onType={() => start(false)}
            onRetry={() => start(microphone)}
          />
        )}
      </main>
    </div>
  );
}
