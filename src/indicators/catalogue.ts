import { agencyWorkers } from "./agency-workers";
import { assessmentsInTime } from "./assessments-in-time";
import { careLeaversInEte } from "./care-leavers-ete";
import { careToPlacement } from "./care-to-placement";
import { caseload } from "./caseload";
import { childrenInCare } from "./children-in-care";
import { childrenSeen } from "./children-seen";
import type { Indicator } from "./define-indicator";
import { orderToMatch } from "./order-to-match";
import { protectionPlans } from "./protection-plans";
import { protectionVisits } from "./protection-visits";
import { reReferrals } from "./re-referrals";
import { supervision } from "./supervision";
import { supportedAtHome } from "./supported-at-home";
import { unallocatedCases } from "./unallocated-cases";

/** The fourteen indicators, in the order in which they are published. */
export const INDICATORS: readonly Indicator[] = [
  unallocatedCases,
  reReferrals,
  assessmentsInTime,
  childrenSeen,
  protectionPlans,
  protectionVisits,
  childrenInCare,
  careLeaversInEte,
  orderToMatch,
  careToPlacement,
  supportedAtHome,
  supervision,
  caseload,
  agencyWorkers,
];
