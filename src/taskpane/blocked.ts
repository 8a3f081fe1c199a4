/** What is said when the library does not come, here and by the pane. */
export const BLOCKED =
  "The part of Excel that add-ins need (office.js, from appsforoffice.microsoft.com) did not load. Check the connection to the network; if it stays like this, ask your IT service whether that address is blocked.";
