import { useEffect } from "preact/hooks";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import { VERSION } from "../version";

/** Settings, version, and what happens with the data. */
export function AboutView({ state: { host, busy }, actions }: { state: PaneState; actions: Actions }) {
  useEffect(() => {
    void actions.learnHost();
  }, [actions]);
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading">About Scorecard</h2>
      <p>
        Version {VERSION}
        {host === "" ? "" : ` · ${host}`}
      </p>
      <h3>Settings</h3>
      <p>
        Targets, tolerances, areas, teams and closing days are on a sheet of this workbook, made with the first
        scorecard.
      </p>
      <button type="button" disabled={busy !== null} onClick={() => void actions.openSettings()}>
        Go to settings
      </button>
      <h3>Privacy</h3>
      <p>
        Everything is read and counted on this computer; nothing is sent anywhere. Files that you add are kept in memory
        until the workbook is closed, and never stored.
      </p>
    </section>
  );
}
