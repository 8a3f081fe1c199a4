import type { Survey } from "../../excel/survey";
import type { ListSurvey } from "../../lists/reading/list-survey";
import type { ColumnMappings } from "../../lists/reading/column-mapping";
import type { Actions } from "../actions";
import { SheetMapping } from "./SheetMapping";

interface Props {
  readonly looked: Survey;
  readonly mappings: ColumnMappings;
  readonly actions: Actions;
  readonly isBusy: boolean;
}

/** Each list with its rows and where they are; what is missing and which figures that blanks. */
export function FoundLists({ looked: { surveys, missing, choices }, mappings, actions, isBusy }: Props) {
  const lists = [...new Set(surveys.flatMap(({ list }) => list ?? []))];
  const unread = surveys.filter(({ list }) => list === null);
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">What was found</h2>
      {lists.length === 0 && <p>No list was found yet. Add the offices’ workbooks and the lists of the case system.</p>}
      <ul class="plain">
        {lists.map((list) => {
          const sheets = surveys.filter((each) => each.list === list);
          const rows = sheets.reduce((sum, each) => sum + each.rows, 0);
          return (
            <li key={list}>
              <details>
                <summary>
                  <strong>{list}</strong>{" "}
                  <span class="muted">
                    {sheets[0]?.reach} · {rows.toLocaleString("en-GB")} rows ·{" "}
                    {sheets.length === 1 ? place(sheets[0]) : `${sheets.length} sheets`}
                  </span>
                </summary>
                {sheets.map((sheet) => (
                  <SheetMapping
                    key={placeKey(sheet)}
                    sheet={sheet}
                    choices={choices}
                    mappings={mappings}
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
                  <SheetMapping sheet={sheet} choices={choices} mappings={mappings} actions={actions} isBusy={isBusy} />
                </details>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function place(sheet: ListSurvey | undefined): string {
  if (sheet === undefined) return "";
  const { file, sheet: name, table } = sheet.source;
  const where = table === undefined ? name : `${name} (table ${table})`;
  return file === "" ? where : `${file}, ${where}`;
}

function placeKey({ source, list }: ListSurvey): string {
  return `${source.file}|${source.sheet}|${source.table ?? ""}|${list ?? ""}`;
}
