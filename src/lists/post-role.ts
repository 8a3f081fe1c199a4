import { codesOf } from "./words/meanings";
import { ROLES } from "./words/roles";

/** What the role column holds for a post that is known and not counted: one more than the last of ROLES. */
export const OTHER_ROLE = ROLES.length;

/** The words of a column of roles, and their codes. */
export const ROLE_WORDS = {
  name: "role",
  codes: codesOf<"role">({
    "Social worker": ROLES.indexOf("Social worker"),
    "Senior practitioner": ROLES.indexOf("Senior practitioner"),
    "Team manager": ROLES.indexOf("Team manager"),
    "Another post": OTHER_ROLE,
  }),
} as const;
/** How a column of roles is headed. */
export const ROLE_HEADINGS = [
  "Role",
  "Job title",
  "Job role",
  "Role/Job title",
  "Job",
  "Job description",
  "Designation",
  "Post",
  "Post title",
  "Position",
  "Position title",
] as const;
