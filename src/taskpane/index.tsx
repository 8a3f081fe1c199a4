import { render } from "preact";
import { INDICATORS } from "../indicators/index";

const pane = document.getElementById("pane");
if (pane !== null) {
  render(
    <>
      <h1>Scorecard</h1>
      <ol>
        {INDICATORS.map(({ number, shortTitle }) => (
          <li key={number}>{shortTitle}</li>
        ))}
      </ol>
    </>,
    pane,
  );
}
