import webpack, { type Configuration } from "webpack";

export interface Rebuilding {
  /** Stops building. */
  close(): Promise<void>;
}

/**
 * Builds the pages into dist/watch, and again after every save. Settles after the first build; `rebuilt` is called
 * after each later one that worked, `report` is given the errors of one that did not. Types are not checked.
 */
export async function rebuildOnSave(rebuilt: () => void, report: (errors: string) => void): Promise<Rebuilding> {
  const { default: configure } = (await import(new URL("../../webpack.config.js", import.meta.url).href)) as {
    default: (env: { readonly watching: true }) => Configuration[];
  };
  const compiler = webpack(configure({ watching: true }));
  let isFirst = true;
  return new Promise((resolve, reject) => {
    const watching = compiler.watch({ aggregateTimeout: 50 }, (failure, stats) => {
      if (failure !== null) reject(failure);
      else if (stats?.hasErrors() === true) report(stats.toString({ all: false, errors: true, colors: false }));
      else if (!isFirst) rebuilt();
      isFirst = false;
      resolve({
        close: () =>
          new Promise((closed) => {
            watching?.close(() => {
              closed();
            });
          }),
      });
    });
  });
}
