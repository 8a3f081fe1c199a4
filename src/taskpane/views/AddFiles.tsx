import { useRef, useState } from "preact/hooks";
import type { Actions } from "../actions";
import type { PickedFile } from "../state";

/** Adding the offices' workbooks, by button or by drop; they are read in memory and nowhere kept. */
export function AddFiles({
  files,
  actions,
  isBusy,
}: {
  files: readonly PickedFile[];
  actions: Actions;
  isBusy: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const add = (list: FileList | null | undefined) => {
    void actions.addFiles(Array.from(list ?? []));
  };
  return (
    <section aria-labelledby="files-heading">
      <h2 id="files-heading">Office files</h2>
      <div
        class={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer?.files);
        }}
      >
        <input
          ref={input}
          id="files"
          type="file"
          class="hidden"
          tabIndex={-1}
          aria-label="Office files"
          multiple
          accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv"
          onChange={({ currentTarget }) => {
            add(currentTarget.files);
            currentTarget.value = "";
          }}
        />
        <button type="button" disabled={isBusy} onClick={() => input.current?.click()}>
          Add office files…
        </button>
        <p class="muted small">or drop them here (Excel workbooks, .ods, .csv). They stay on this computer.</p>
      </div>
      {files.length > 0 && (
        <ul class="plain">
          {files.map(({ name }) => (
            <li key={name} class="row">
              <span>{name}</span>
              <button
                type="button"
                class="link"
                disabled={isBusy}
                aria-label={`Remove ${name}`}
                onClick={() => void actions.removeFile(name)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
