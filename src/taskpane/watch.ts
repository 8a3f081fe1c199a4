import { BLOCKED } from "./blocked";

/**
 * Runs before Excel's library is fetched: a library that never arrives holds up everything after it, and then nobody
 * else could say so.
 */
const BLOCKED_AFTER = 10_000;

declare global {
  interface Window {
    /** Set once the pane itself is running and can speak for itself. */
    scorecardStarted?: boolean;
  }
}

setTimeout(() => {
  if (window.scorecardStarted === true) return;
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = BLOCKED;
  (document.getElementById("pane") ?? document.documentElement).append(words);
}, BLOCKED_AFTER);
