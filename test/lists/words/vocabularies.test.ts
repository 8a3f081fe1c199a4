import { expect } from "chai";
import { Activity, readActivity } from "../../../src/lists/words/activity";
import { isAbsence } from "../../../src/lists/words/absence";
import { Allocation, readAllocation } from "../../../src/lists/words/allocation";
import { CaseStatus, readCaseStatus } from "../../../src/lists/words/case-status";
import { readEmployment } from "../../../src/lists/words/employment";
import { LegalStatus, readLegalStatus } from "../../../src/lists/words/legal-status";
import { readRole } from "../../../src/lists/words/roles";
import { spellingKey } from "../../../src/lists/words/spelling";
import { readTeamType } from "../../../src/lists/words/team-types";
import { isNoteLabel, isTotalLabel } from "../../../src/lists/words/totals";
import { isVacancy } from "../../../src/lists/words/vacancies";
import { WorkerStatus, readWorkerStatus } from "../../../src/lists/words/worker-status";

/** A vocabulary as a table: what is read, from which words. */
function vocabulary<T>(name: string, read: (word: string) => T, table: readonly (readonly [T, ...string[]])[]): void {
  describe(name, () => {
    for (const [meaning, ...words] of table)
      it(String(meaning), () => {
        for (const word of words) expect(read(word), word).to.equal(meaning);
      });
  });
}

vocabulary("roles", readRole, [
  [
    "Social worker",
    "Social Worker",
    "SW",
    "QSW",
    "NQSW",
    "Newly qualified social worker",
    "ASYE",
    "SW ASYE",
    "Social Worker (Level 3)",
    "Social Worker Level 2",
    "Social Worker - Level 3",
    "Level 2 Social Worker",
    "Social Worker Grade 9",
    "Social Worker (Agency)",
    "Agency Social Worker",
    "Locum Social Worker",
    "Social Worker Children",
    "Children's Social Worker",
    "Frontline Social Worker",
    "Step Up Social Worker",
    "Social Worker - Safeguarding",
    "Social Worker, East",
    "Assessed and Supported Year in Employment",
  ],
  [
    "Senior practitioner",
    "Senior Practitioner",
    "Snr Prac",
    "Snr Practitioner",
    "Senior Pract",
    "Advanced Social Worker",
    "Advanced Practitioner",
    "Senior Social Worker (Agency)",
    "Consultant Social Worker",
    "SSW",
  ],
  [
    "Team manager",
    "Team Manager",
    "TM",
    "Acting Team Manager",
    "Interim Team Manager",
    "Asst Team Manager",
    "Assistant Team Manager",
    "Deputy Team Manager",
    "Assistant Practice Manager",
    "Agency Team Manager",
  ],
  [
    "other",
    "Social Work Assistant",
    "Assistant Social Worker",
    "Student Social Worker",
    "Family Support Worker",
    "Group Manager",
    "Service Manager",
    "Head of Service",
    "Independent Reviewing Officer",
    "Child Protection Chair",
    "Business Support Officer",
    "Receptionist",
  ],
  [
    null,
    "Practice Lead",
    "Practice Supervisor",
    "Practice Educator",
    "Case Manager",
    "Consultant Practitioner",
    "Jane Smith",
    "3",
  ],
]);

vocabulary("employment", readEmployment, [
  [
    "Permanent",
    "Permanent",
    "Perm",
    "P",
    "Fixed-term contract",
    "FTC",
    "Temp",
    "Temporary",
    "Casual",
    "Permanent - full time",
    "Permanent FT",
    "Full time permanent",
    "Perm PT",
    "Permanent (0.8)",
    "Council",
    "LA employee",
    "Council employee",
    "Secondment",
    "Seconded in",
    "In-house",
    "Non-agency",
  ],
  [
    "Agency",
    "Agency",
    "A",
    "Ag",
    "(Ag)",
    "AGY",
    "Agency SW",
    "Agency (vacancy)",
    "Agency (covering vacancy)",
    "Agency - covering vacancy",
    "Agency cover",
    "Agency via Reed",
    "Agency via Comensura",
    "Temp (agency)",
    "Agency temp",
    "Off payroll",
    "Locum",
    "Comensura",
    "Matrix",
    "Interim",
  ],
  [null, "Vacant", "Agency to perm", "Full time", "Honorary", "Jane Smith"],
]);

vocabulary("who holds a case", readAllocation, [
  [
    Allocation.Nobody,
    "Unallocated",
    "TBC",
    "None",
    "Duty",
    "Duty Team",
    "Duty Social Worker",
    "Vacant",
    "Vacant post",
    "N/A",
    "NULL",
    "-",
    "?",
    "#N/A",
    "Awaiting allocation",
    "Not allocated",
    " ",
    "0",
  ],
  [Allocation.Someone, "Jane Smith", "SMITH, Jane", "10234", "js", "Jane Smith (Ag)", "Dutyman, Ann"],
  [Allocation.NotUnderstood, "East Assessment Team", "Hub", "x".repeat(300)],
]);

vocabulary("activities of care leavers", readActivity, [
  [
    Activity.InEte,
    "F1",
    "P6",
    "F2: Full time in education other than higher",
    "EET",
    "a) EET",
    "Employed",
    "In education",
    "Full time education",
    "Training",
    "Apprenticeship",
    "Part time work",
    "University",
    "College",
  ],
  [
    Activity.NotInEte,
    "G5",
    "G4: Not in education, employment or training - illness",
    "NEET",
    "b) NEET",
    "Unemployed",
    "Not in education",
  ],
  [Activity.NotKnown, "", "Unknown", "Not known", "N/K", "Not in touch", "No information"],
  [Activity.LeftOut, "Died", "RHOM", "Returned home"],
  [Activity.Unreadable, "F", "X9", "Left college", "college until June", "Mum", "7"],
]);

vocabulary("types of team", (word) => readTeamType(spellingKey(word)), [
  [
    "Assessment",
    "Assessment",
    "Assessment Teams",
    "Assessment & Short Term Intervention",
    "Short Term Intervention Team",
    "Assessment & STI",
    "Referral and Assessment",
    "R&A",
    "ASTI",
    "Duty and assessment",
    "South Assessment and Short Term 2",
  ],
  ["Safeguarding", "Safeguarding", "CIN/CP", "CIN & CP", "Family Safeguarding", "Children in Need", "Child protection"],
  ["Children in Care", "CiC", "Children in Care Teams", "LAC", "Looked After Children"],
  ["DCSC", "DCSC Team 2", "DCT", "Disabled Children Team", "CWD", "Disabled children assessment team"],
  ["Other", "Leaving Care Service", "UASC Team", "Fostering", "Other"],
  [
    null,
    "MASH",
    "Front door",
    "CASP",
    "Locality",
    "Long term",
    "Through Care",
    "Permanence",
    "SEND",
    "16+",
    "Court",
    "Edge of care",
    "Safeguarding and Children in Care",
    "Hub Team",
    "",
  ],
]);

vocabulary("closed by status", readCaseStatus, [
  [CaseStatus.Closed, "Closed", "e) Closed episode", "Closed - NFA", "Ended"],
  [
    CaseStatus.Open,
    "Open",
    "a) Looked after child",
    "b) Child Protection plan",
    "c) Child in need plan",
    "d) Open assessment",
    "Active",
  ],
  [CaseStatus.Blank, "", " "],
  [CaseStatus.NotUnderstood, "Not closed", "To be closed", "Pending", "Step down"],
]);

vocabulary("legal status", readLegalStatus, [
  [LegalStatus.ShortBreaks, "V3", "V4", "v4 - short breaks", "h) V3: respite", "Short breaks"],
  [LegalStatus.Care, "C2", "C2: FCO", "V2: Single period under S20", "Section 20", "Interim care order", "J1"],
  [LegalStatus.Blank, ""],
  [LegalStatus.NotUnderstood, "V1", "V34", "other"],
]);

vocabulary("absences by status", (word) => isAbsence(word, new Set()), [
  [
    true,
    "M/L",
    "On maternity leave",
    "Maternity leave until Sept",
    "ML from 3/5",
    "SPL",
    "LTA",
    "L/T sick",
    "Long Term Sick Leave",
    "LTSL",
    "L.T.S",
    "LTS since Feb",
    "Sick (long term)",
    "Seconded",
    "Seconded out",
    "Secondment to Cafcass",
    "Sabbatical",
    "Career break until 2018",
  ],
  [
    false,
    "A/L",
    "sick",
    "Sick leave",
    "Suspended",
    "Special leave",
    "Unpaid leave",
    "Garden leave",
    "Returned from maternity leave",
    "No longer on LTS",
    "Left",
    "Adoption Team",
    "ML".padEnd(40_000, " x"),
  ],
]);

vocabulary("the status of a worker", (word) => readWorkerStatus(word, new Set()), [
  [WorkerStatus.Absent, "ML", "Long term sick"],
  [WorkerStatus.Left, "Left", "Leaver"],
  [WorkerStatus.Present, "", "-", "Active", "In post", "Sick", "A/L"],
  [WorkerStatus.NotUnderstood, "Suspended", "Special leave", "Jane Smith"],
]);

vocabulary("vacancies", isVacancy, [
  [
    true,
    "Vacant",
    "VACANT POST",
    "Vacancy (agency cover tbc)",
    "TBC",
    "Vacant - out to advert",
    "#N/A",
    "#REF!",
    "N/A",
    "0",
    "-",
    "?",
  ],
  [false, "Jane Smith", "Joy Vacante", "T. B. Cole", "12"],
]);

vocabulary("rows that add up others", isTotalLabel, [
  [
    true,
    "Total",
    "TOTALS",
    "Grand total",
    "Sub-total",
    "Sub total",
    "Subtotal",
    "Assessment total",
    "EAST Total",
    "Total EAST",
    "% supervised",
    "%",
    "No. of staff",
    "Percentage",
    "Average",
    "Total supervisions",
    "NWC supervised",
    "Staff in post",
    "EAST % complete %",
    "Held",
    "Target",
    "RAG",
    "Team average",
  ],
  [
    false,
    "Ann Archer - not supervised",
    "Ann not in post",
    "Bea Brook (not in post)",
    "Jane Total-Smith",
    "Tota Lee",
    "",
    "Key worker",
    "Meanwood, Ann",
    "Averil Percy",
    "total".padStart(500, " ").padEnd(900, "x"),
  ],
]);

vocabulary("rows that explain", isNoteLabel, [
  [true, "Key: Y = supervised", "Note: dates to follow", "Notes", "NB - late"],
  [false, "Key worker", "Noteworthy, Ann", "Kay: Ann"],
]);
