/**
 * A computation that can be interrupted between its steps, so that whoever runs it may let a window draw or a person
 * cancel. Pure: it does not matter when its steps are taken.
 */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
