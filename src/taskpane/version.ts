/** The version that the pane shows; the same as in package.json and the manifest. */
export const VERSION = "1.0.0";
