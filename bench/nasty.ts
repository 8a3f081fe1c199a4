import { dayOf } from "../src/calendar/day";
import type { CellValue, Grid } from "../src/workbook/grid";
import { seeded } from "../src/sample/random";

const LAST_DAY = dayOf(2017, 5, 31);
/** As many characters as a cell of Excel holds. */
const LONGEST_CELL = 32_767;

/** Lists that are hard on counting or reading, by what is hard about them; each of so many rows, the same every time. */
export const NASTY: Readonly<Record<string, (rows: number) => Grid>> = {
  "Workforce, one name": (rows) =>
    list("Workforce", ["Worker", "Role", "Employment", "Area", "Start date", "Leave date"], rows, (day) => {
      const started = day();
      return ["Agency", "Social worker", "Agency", "EAST", started, started + 30];
    }),
  "Supervisions, one name": (rows) =>
    list("Supervisions", ["Worker", "Area", "Start date", "May-17"], rows, (day) => ["Agency", "EAST", day(), "Y"]),
  "Supervision log, one name": (rows) =>
    list("Supervisions", ["Worker", "Area", "Supervision date"], rows, (day) => ["Agency", "EAST", day()]),
  "Caseloads, one name": (rows) =>
    list("Caseloads", ["Worker", "Qualified", "FTE", "Team", "May-17"], rows, (_, at) => ["A", "Y", 1, `T${at}`, 9]),
  "Referrals, one child": (rows) => list("Referrals", ["Child ID", "Referral date"], rows, (day) => ["C1", day()]),
  "Plans, one child": (rows) =>
    list("CP plans", ["Child ID", "Start date", "End date", "Last visit"], rows, (day) => {
      const started = day();
      return ["C1", started, started + 20, started + 5];
    }),
  "Care leavers, one person": (rows) =>
    list("Care leavers", ["Person ID", "Date of birth", "Activity status", "Status date"], rows, (day) => [
      "P1",
      dayOf(1999, 5, 2),
      "F1",
      day(),
    ]),
  "Cases, seven-digit IDs": (rows) =>
    list("Cases", ["Child ID", "Referral date", "Allocated worker", "Closed date"], rows, (day, at) => [
      1_000_000 + ((at * 7_919) % 9_000_000),
      day(),
      "A",
      null,
    ]),
  "Supervisions, longest cells": (rows) =>
    list("Supervisions", ["Worker", "Area", "Start date", "May-17"], Math.ceil(rows / 1_000), (day, at) => [
      `W${at}`,
      "EAST",
      day(),
      ["sub", "1", "1/", "a b"].map((start) => start.padEnd(LONGEST_CELL, start === "1/" ? "1/" : " "))[at % 4] ?? null,
    ]),
};

function list(
  name: string,
  head: readonly string[],
  rows: number,
  row: (day: () => number, at: number) => CellValue[],
): Grid {
  const random = seeded(rows);
  const day = () => LAST_DAY - random.between(0, 2_000);
  return {
    source: { file: "", sheet: name },
    top: 0,
    left: 0,
    values: [head, ...Array.from({ length: rows }, (_, at) => row(day, at))],
    date1904: false,
  };
}
