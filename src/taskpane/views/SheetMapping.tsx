import { useState } from "preact/hooks";
import type { ListChoice } from "../../lists/list-choices";
import type { ListSurvey } from "../../lists/reading/list-survey";
import { mappingKey, type ColumnMappings } from "../../lists/reading/column-mapping";
import { spellingKey } from "../../lists/words/spelling";
import type { Actions } from "../actions";

const BY_ITSELF = "";

interface Props {
  readonly sheet: ListSurvey;
  readonly choices: readonly ListChoice[];
  readonly mappings: ColumnMappings;
  readonly actions: Actions;
  readonly isBusy: boolean;
}

/** Putting right what a sheet was taken for: which list it is, and which heading is which column. */
export function SheetMapping({ sheet, choices, mappings, actions, isBusy }: Props) {
  const { source, list, headings, columns } = sheet;
  const key = mappingKey(source);
  const mapping = mappings.get(key);
  const [chosen, choose] = useState<string>(mapping?.list ?? BY_ITSELF);
  const listNamed = (name: string) => choices.find((each) => each.name === name)?.name;
  const asList = chosen === BY_ITSELF ? list : (listNamed(chosen) ?? null);
  const definition = choices.find(({ name }) => name === asList);
  const where = source.file === "" ? source.sheet : `${source.file}, ${source.sheet}`;
  const id = `mapping-${key}-${list ?? "none"}`;
  const mapColumn = (column: string, heading: string) => {
    const others = Object.entries(mapping?.columns ?? {}).filter(([name]) => name !== column);
    const columns = Object.fromEntries(heading === BY_ITSELF ? others : [...others, [column, spellingKey(heading)]]);
    if (asList !== null) void actions.mapSheet(source, { list: asList, columns });
  };
  return (
    <div class="card">
      <p class="small">
        {where}
        {sheet.remark === "" ? "" : ` · ${sheet.remark}`}
      </p>
      <label for={id}>This sheet is</label>
      <select
        id={id}
        value={chosen}
        disabled={isBusy}
        onChange={({ currentTarget: { value } }) => {
          choose(value);
          void actions.mapSheet(source, value === BY_ITSELF ? null : { list: listNamed(value) ?? "none", columns: {} });
        }}
      >
        <option value={BY_ITSELF}>
          {list === null || mapping !== undefined ? "as its headings say" : `${list} (by its headings)`}
        </option>
        {choices.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value="none">not a list</option>
      </select>
      {definition !== undefined && (
        <details>
          <summary class="small">Columns</summary>
          {definition.columns.map(({ name, heading: label }) => {
            const found = columns.find((each) => each.name === name);
            const columnId = `${id}-${name}`;
            const said = mapping?.columns[name];
            return (
              <div key={name}>
                <label for={columnId}>{label}</label>
                <select
                  id={columnId}
                  value={headings.find((heading) => spellingKey(heading) === said) ?? BY_ITSELF}
                  disabled={isBusy}
                  onChange={({ currentTarget: { value } }) => {
                    mapColumn(name, value);
                  }}
                >
                  <option value={BY_ITSELF}>
                    {found === undefined || said !== undefined ? "not on this sheet" : `“${headings[found.at] ?? ""}”`}
                  </option>
                  {[...new Set(headings.filter((heading) => heading !== ""))].map((heading) => (
                    <option key={heading} value={heading}>
                      {heading}
                    </option>
                  ))}
                </select>
              </div>
            );
          })}
        </details>
      )}
    </div>
  );
}
