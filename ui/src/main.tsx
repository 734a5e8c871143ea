import "@fontsource-variable/bricolage-grotesque";
import "@fontsource-variable/figtree";
import "./theme.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { text } from "./text";

document.documentElement.lang = text.locale;
document.title = text.title;

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
// No StrictMode: mounting twice would tear down a call's handlers between the two.
createRoot(root).render(<App />);
