let last: Promise<unknown> = Promise.resolve();

/** Begins a piece of work when all that was asked for before has ended, however it ended. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
