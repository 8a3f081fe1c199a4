import type { ExceptionKind } from "./exception";
import { fewSupervisions } from "./few-supervisions";
import { highCaseloads } from "./high-caseloads";
import { longPlans } from "./long-plans";
import { notSeen } from "./not-seen";
import { openAssessments } from "./open-assessments";
import { unallocated } from "./unallocated";
import { unknownCareLeavers } from "./unknown-care-leavers";
import { unsupervised } from "./unsupervised";

/** The kinds of exceptions, in the order in which lists of work show them. */
export const EXCEPTION_KINDS: readonly ExceptionKind[] = [
  unallocated,
  openAssessments,
  notSeen,
  longPlans,
  unsupervised,
  fewSupervisions,
  highCaseloads,
  unknownCareLeavers,
];
