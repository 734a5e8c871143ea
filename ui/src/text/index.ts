import { en, type Text } from "./en";

/** The page's words in the language it is shown in. */
export const text: Text = en;
