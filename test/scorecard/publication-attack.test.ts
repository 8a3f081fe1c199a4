import { expect } from "chai";
import { LEAST_VALUES } from "../../src/scorecard/disclosure/withhold";
import type { CellValue } from "../../src/workbook/grid";
import { figuresOf, numbersFrom, randomMonth, recovered, type SmallMonth } from "../support/public-months";

/** How a month would be published if each row were looked at by itself: small counts, their percentages, and one more where the row adds up. */
function rowByRow(month: SmallMonth): CellValue[][] {
  return figuresOf(month).flatMap(({ indicator, rows, columns }) => [
    [`${indicator.number}  ${indicator.title}`],
    [],
    ...rows.map(({ row, cells }): CellValue[] => {
      const values = cells.map(({ value, text }) => value ?? text);
      const isSmall = (value: CellValue) => typeof value === "number" && value >= 1 && value <= 4;
      if (row.kind === "rate")
        return [row.label, ...values.map((value) => (typeof value === "number" ? Math.round(value) : value))];
      if (row.kind !== "count") return [row.label, ...values.map((value) => (typeof value === "number" ? "c" : value))];
      const areas = columns.flatMap(({ kind }, at) => (kind === "area" ? [at] : []));
      const small = areas.filter((at) => isSmall(values[at]!));
      const others = areas.filter((at) => !small.includes(at)).sort((a, b) => Number(values[a]) - Number(values[b]));
      const also = small.length === 1 ? others[0] : undefined;
      return [row.label, ...values.map((value, at) => (isSmall(value) ? "<5" : at === also ? "c" : value))];
    }),
    [],
  ]);
}

/** A month in which nothing is counted but what a case names. */
function month(areas: number, counts: Partial<SmallMonth["counts"]>, population: number | null = 30_000): SmallMonth {
  const none = (): [number, number][] => Array.from({ length: areas + 1 }, () => [0, 0]);
  return {
    areas: Array.from({ length: areas }, (_, at) => ({ name: `Area ${at + 1}`, population })),
    counts: {
      assessments: none(),
      plans: Array.from({ length: areas + 1 }, () => 0),
      care: none(),
      staff: none(),
      cases: none(),
      ...counts,
    },
    inTwoAreas: 0,
  };
}

const EDGES: [string, SmallMonth][] = [
  [
    "25 staff of whom 22 were supervised",
    month(1, {
      staff: [
        [22, 3],
        [0, 0],
      ],
    }),
  ],
  [
    "25 staff of whom 22 were supervised, in one of three areas",
    month(3, {
      staff: [
        [22, 3],
        [30, 10],
        [12, 9],
        [0, 0],
      ],
    }),
  ],
  [
    "a rate that counts three children more than the row above it",
    month(
      2,
      {
        care: [
          [20, 3],
          [40, 9],
          [0, 0],
        ],
      },
      5_000,
    ),
  ],
  ["two of three areas small", month(3, { plans: [2, 3, 20, 0] })],
  ["two of two areas four, with their sum", month(2, { plans: [4, 4, 0] })],
  ["four areas with one each, and four in the city", month(4, { plans: [1, 1, 1, 1, 0] })],
  [
    "a percentage of four",
    month(2, {
      assessments: [
        [4, 0],
        [30, 12],
        [0, 0],
      ],
    }),
  ],
  [
    "one area small and the others large",
    month(3, {
      assessments: [
        [20, 2],
        [30, 12],
        [25, 11],
        [0, 0],
      ],
    }),
  ],
  [
    "one area small and the others nought",
    month(3, {
      assessments: [
        [20, 2],
        [30, 0],
        [25, 0],
        [0, 0],
      ],
    }),
  ],
  ["rows without an area tell the area by the city", month(1, { plans: [2, 9] })],
  [
    "everything small",
    month(3, {
      assessments: [
        [1, 2],
        [3, 1],
        [2, 2],
        [1, 0],
      ],
      care: [
        [1, 1],
        [2, 3],
        [4, 1],
        [0, 0],
      ],
      staff: [
        [1, 1],
        [2, 2],
        [3, 1],
        [0, 0],
      ],
      plans: [1, 2, 1, 0],
    }),
  ],
  ["a small population, of whom a rate tells the number", month(2, { plans: [3, 12, 0] }, 700)],
];

describe("a copy for publication under attack", () => {
  for (const [given, asked] of EDGES)
    it(`${given}: no count from 1 to 4 can be worked out`, () => {
      expect(recovered(asked, LEAST_VALUES)).to.deep.equal([]);
    });

  it("no count from 1 to 4 can be worked out in months of small counts of all kinds", () => {
    for (let seed = 1; seed <= 8; seed++)
      expect(recovered(randomMonth(numbersFrom(seed)), LEAST_VALUES), `seed ${seed}`).to.deep.equal([]);
  });

  it("the attack does work counts out where each row is looked at by itself", () => {
    const found = EDGES.filter(([, asked]) => recovered(asked, 2, rowByRow(asked)).length > 0).map(([given]) => given);
    expect(found).to.include.members([EDGES[0]![0], EDGES[2]![0], EDGES[4]![0], EDGES[5]![0]]);
  });
});
