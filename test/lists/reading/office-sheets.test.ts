import { OFFICE_KINDS, expectRightOrSaid } from "../../support/office-outcomes";

describe("200 workbooks as offices keep them, laid out by chance", () => {
  for (const [what, make, share] of OFFICE_KINDS) {
    it(`${what}: the figures that a person would count, or a sentence that names the sheet`, () => {
      expectRightOrSaid(make, 1, 200 * share);
    });
  }
});
