import { useEffect, useRef, useState } from "preact/hooks";
import { chasingMessage } from "../../scorecard/return-words";
import type { Returns } from "../../scorecard/returns";

/** Puts a message to those who have not sent all on the clipboard; where that is not allowed, shows it selected. */
export function ChasingMessage({ returns }: { returns: Returns }) {
  const [outcome, tell] = useState<"none" | "copied" | "shown">("none");
  const box = useRef<HTMLTextAreaElement>(null);
  const message = chasingMessage(returns);
  useEffect(() => {
    tell("none");
  }, [message]);
  useEffect(() => {
    if (outcome === "shown") box.current?.select();
  }, [outcome]);
  if (message === "") return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message);
      tell("copied");
    } catch {
      tell("shown");
    }
  };
  return (
    <div>
      <button type="button" class="link" onClick={() => void copy()}>
        Copy a message
      </button>
      <span role="status" class="small muted">
        {outcome === "copied" ? " Copied: paste it into an e-mail." : ""}
        {outcome === "shown" ? " Copy the marked text (Ctrl+C) and paste it into an e-mail." : ""}
      </span>
      {outcome === "shown" && (
        <textarea ref={box} readOnly rows={10} aria-label="Message to those who have not sent all" value={message} />
      )}
    </div>
  );
}
