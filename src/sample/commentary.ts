/** Commentary as managers of the invented council might send it in, one paragraph an indicator. */
export const SAMPLE_COMMENTARY: readonly string[] = [
  "Five cases waited longer than a week at month end, four of them in NWC, where two assessment workers left in April. All five had been given a worker by 9 June; the team manager now checks the waiting list daily.",
  "Fewer children came back within a year than in any month since the autumn. The new front door sends more families straight to early help, so we expect the total to fall before the rate does.",
  "Every area but Other Citywide Teams is above target. The eleven late assessments there were all of children placed far from home; visits have since been booked in pairs to save travelling time.",
  "Nearly every child was seen. Where it was not recorded, the form had been signed off before the visit was written up, and workers have been reminded to do it the other way round.",
  "The number has come down a little since the end of March. SOUTH still has twice the rate of EAST, and the two service managers are comparing thresholds case by case.",
  "Visiting improved again, helped by the fortnightly list that each team manager now receives. Of the 22 children who were not visited, nine were on holiday with family.",
  "The total is where it was in March last year. More children have come home than in the year before, but as many have come in, most of them aged over twelve.",
  "Only two months of birthdays count so far. The apprenticeship scheme took eight young people in April, which shows in the figure.",
  "One sibling group of three waited over a year for a match and lifts the average. Without them the month would have met the target.",
  "Three years are a long window and the figure moves slowly. Children placed since last summer moved in sooner than those of the two years before.",
  "Family support closed a number of cases after the spring review, so the families are fewer. Assessment and safeguarding teams are supporting more children at home than a year ago.",
  "Supervision is above target in every area for the first time. Team managers book the next date at the end of each session, and PSS staff send a reminder in the third week of the month.",
  "Caseloads are steady and below the target. In EAST assessment teams they are higher than elsewhere because of two vacancies, to which we have appointed.",
  "Fewer agency workers were needed as newly qualified staff came off protected caseloads. Eleven team manager posts are still covered by agency staff.",
];
