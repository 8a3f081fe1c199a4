import { expect } from "chai";
import fc from "fast-check";
import { Names } from "../../../src/lists/words/identifiers";
import { NumberedIds } from "../../../src/lists/words/numbered-identifiers";

describe("names and identifiers", () => {
  it("names are trimmed and blind to case; numbers are their digits", () => {
    const names = new Names();
    expect(names.code(" Ann  Hill ")).to.equal(names.code("ANN HILL"));
    expect(names.code(12)).to.equal(names.code("12"));
    expect(names.code("C1")).to.not.equal(names.code("C2"));
    expect([names.code(""), names.code(null), names.code("   ")]).to.deep.equal([0, 0, 0]);
    expect(names.text(names.code("Ann Hill"))).to.equal("Ann  Hill");
  });

  it("an identifier that Excel has made a number is the one with its zeros", () => {
    const names = new Names();
    const code = names.code("0001000");
    expect([1000, "1000", "01000"].map((id) => names.code(id))).to.deep.equal([code, code, code]);
    expect(names.text(code)).to.equal("0001000");
    expect([0, "0", "00"].map((id) => names.code(id))).to.deep.equal([code + 1, code + 1, code + 1]);
  });

  it("identifiers with letters are told apart by every letter and digit", () => {
    const names = new Names();
    const texts = [
      "C1",
      "C01",
      "C001",
      "D1",
      "1",
      "CC1",
      "C1A",
      "C12345678",
      "C9999999",
      "C10000000",
      "C999999999",
      "C1000000000",
      "E1",
      "F1",
      "G1",
      "H1",
      "H10",
      "0",
      "1-1",
      "01-1",
    ];
    const codes = texts.map((text) => names.code(text));
    expect(new Set(codes).size).to.equal(texts.length);
    expect(texts.map((text) => names.code(text.toLowerCase()))).to.deep.equal(codes);
    expect(codes.map((code) => names.text(code))).to.deep.equal(texts);
    expect(names.size).to.equal(texts.length + 1);
  });

  it("any identifiers have the codes that a map of their texts would give them", () => {
    const digits = fc.integer({ min: 1, max: 999_999_999 });
    const id = fc.tuple(
      fc.constantFrom("", "C", "D", "ABC", "X", "Y-"),
      fc.oneof(digits, fc.integer({ min: 1, max: 50 })),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 3000 }), (ids) => {
        const names = new Names();
        const codes = new Map<string, number>();
        for (const [prefix, number] of ids) {
          const text = `${prefix}${number}`;
          const expected = codes.get(text) ?? codes.size + 1;
          codes.set(text, expected);
          expect(names.code(text)).to.equal(expected);
        }
        expect(names.size).to.equal(codes.size + 1);
      }),
      { numRuns: 30 },
    );
  });

  it("memory goes by how many there are, whatever their numbers", () => {
    const ids = new NumberedIds();
    const bytes = () =>
      Object.values(ids)
        .filter((value) => ArrayBuffer.isView(value))
        .reduce((sum, array) => sum + array.byteLength, 0);
    for (let each = 1; each <= 100; each++) ids.set(ids.keyOf(`C${each * 9_999_999}`), each);
    expect(bytes()).to.be.lessThan(20_000);
    for (let each = 101; each <= 100_000; each++) ids.set(ids.keyOf(`C${each * 9_000}`), each);
    expect(bytes()).to.be.lessThan(4_000_000);
    expect(ids.get(ids.keyOf("C9999999"))).to.equal(1);
    expect(ids.get(ids.keyOf(`C${100_000 * 9_000}`))).to.equal(100_000);
    expect(ids.get(ids.keyOf("C5"))).to.equal(0);
  });
});
