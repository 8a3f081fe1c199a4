import { OFFICE_KINDS, expectRightOrSaid } from "../../support/office-outcomes";

describe("5,000 more workbooks as offices keep them, laid out by chance", () => {
  for (const [what, make, share] of OFFICE_KINDS) {
    it(`${what}: the figures that a person would count, or a sentence that names the sheet`, () => {
      expectRightOrSaid(make, 10001, 5000 * share);
    });
  }
});
