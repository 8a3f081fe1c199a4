import type { Looked } from "../../excel/survey";
import type { Found } from "../../lists/reading/read-lists";
import type { Rulings } from "../../lists/reading/column-mapping";
import type { Actions } from "../actions";
import { SheetRuling } from "./SheetRuling";

interface Props {
  readonly looked: Looked;
  readonly rulings: Rulings;
  readonly actions: Actions;
  readonly isBusy: boolean;
}

/** Each list with its rows and where they are; what is missing and which figures that blanks. */
export function FoundLists({ looked: { found, missing }, rulings, actions, isBusy }: Props) {
  const lists = [...new Set(found.flatMap(({ list }) => list ?? []))];
  const unread = found.filter(({ list }) => list === null);
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">What was found</h2>
      {lists.length === 0 && <p>No list was found yet. Add the offices’ workbooks and the lists of the case system.</p>}
      <ul class="plain">
        {lists.map((list) => {
          const sheets = found.filter((each) => each.list === list);
          const rows = sheets.reduce((sum, each) => sum + each.rows, 0);
          return (
            <li key={list}>
              <details>
                <summary>
                  <strong>{list}</strong>{" "}
                  <span class="muted">
                    {rows.toLocaleString("en-GB")} rows ·{" "}
                    {sheets.length === 1 ? place(sheets[0]) : `${sheets.length} sheets`}
                  </span>
                </summary>
                {sheets.map((sheet) => (
                  <SheetRuling
                    key={placeKey(sheet)}
                    sheet={sheet}
                    rulings={rulings}
                    actions={actions}
                    isBusy={isBusy}
                  />
                ))}
              </details>
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <>
          <h3>Missing</h3>
          <ul>
            {missing.map(({ list, indicators }) => (
              <li key={list}>
                {list}: {indicators.length === 1 ? "indicator" : "indicators"} {indicators.join(", ")} will be blank
              </li>
            ))}
          </ul>
        </>
      )}
      {unread.length > 0 && (
        <>
          <h3>Not read as a list</h3>
          <ul class="plain">
            {unread.map((sheet) => (
              <li key={placeKey(sheet)}>
                <details>
                  <summary>
                    {place(sheet)} <span class="muted">{sheet.remark}</span>
                  </summary>
                  <SheetRuling sheet={sheet} rulings={rulings} actions={actions} isBusy={isBusy} />
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function place(sheet: Found | undefined): string {
  if (sheet === undefined) return "";
  const { file, sheet: name, table } = sheet.source;
  const where = table === undefined ? name : `${name} (table ${table})`;
  return file === "" ? where : `${file}, ${where}`;
}

function placeKey({ source, list }: Found): string {
  return `${source.file}|${source.sheet}|${source.table ?? ""}|${list ?? ""}`;
}
