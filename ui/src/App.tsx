import { RoomContext } from "@livekit/components-react";
import { Room } from "livekit-client";
import { useState } from "react";
import { Page } from "./components/Page";

export function App() {
  const [room] = useState(() => new Room());
  return (
    <RoomContext.Provider value={room}>
      <Page />
    </RoomContext.Provider>
  );
}
