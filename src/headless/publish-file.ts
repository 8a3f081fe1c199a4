const PUBLISH = "--publish";

/**
 * The words of the command with a file for the copy joined to its option: "--publish Copy.xlsx" is "--publish=Copy.xlsx" where
 * no such file is there. One that is there is handed in, as it always was after this option; "--publish=" always names the copy.
 */
export async function withPublishFile(
  args: readonly string[],
  isThere: (path: string) => Promise<boolean>,
): Promise<string[]> {
  const joined: string[] = [];
  for (const word of args) {
    const isCopy = joined.at(-1) === PUBLISH && /\.xlsx$/i.test(word) && !(await isThere(word));
    if (isCopy) joined.splice(-1, 1, `${PUBLISH}=${word}`);
    else joined.push(word);
  }
  return joined;
}

/** The words without the file for the copy, and that file; null where none is named. */
export function publishFile(args: readonly string[]): { readonly args: string[]; readonly file: string | null } {
  const named = args.findLast((word) => word.startsWith(`${PUBLISH}=`));
  return {
    args: args.map((word) => (word.startsWith(`${PUBLISH}=`) ? PUBLISH : word)),
    file: named?.slice(PUBLISH.length + 1) ?? null,
  };
}
