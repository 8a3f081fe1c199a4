import { adoptions } from "./adoptions";
import { assessments } from "./assessments";
import { careLeavers } from "./care-leavers";
import { caseloads } from "./caseloads";
import { cases } from "./cases";
import { childrenInCare } from "./children-in-care";
import { familySupport } from "./family-support";
import type { ListDefinition } from "./list";
import { protectionPlans } from "./protection-plans";
import { protectionVisits } from "./protection-visits";
import { referrals } from "./referrals";
import { supervisions } from "./supervisions";
import { workforce } from "./workforce";

/** The twelve lists, in the order in which they are shown. */
export const LIST_DEFINITIONS = [
  supervisions,
  caseloads,
  workforce,
  cases,
  referrals,
  assessments,
  protectionPlans,
  protectionVisits,
  childrenInCare,
  careLeavers,
  adoptions,
  familySupport,
] as unknown as readonly ListDefinition[];
