import { boxAddress, parseBox } from "../area";
import { hostObject, type HostObject } from "../members";
import type { SheetModel } from "../model";
import { assertLength } from "../rules/lengths";
import { assertWritable } from "../rules/protection";

/** `sheet.pageLayout`. */
export function pageLayout(sheet: SheetModel): HostObject {
  const change = (setup: SheetModel["pageSetup"]) => {
    assertWritable(sheet);
    sheet.pageSetup = { ...sheet.pageSetup, ...setup };
  };
  const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  const margin = (side: keyof typeof margins) => (points: number) => {
    change({ margins: { ...margins, ...sheet.pageSetup.margins, [side]: points / 72 } });
  };
  const parts = { left: "", center: "", right: "" };
  return hostObject("PageLayout", {
    get: {
      HeadersFooters: () =>
        hostObject("HeaderFooterGroup", {
          get: {
            DefaultForAllPages: () => {
              const footer = sections(
                parts,
                (text) => {
                  assertWritable(sheet);
                  sheet.headerFooter = { ...sheet.headerFooter, oddFooter: text };
                },
                sheet.headerFooter.oddFooter,
              );
              const header = sections(
                { ...parts },
                (text) => {
                  assertWritable(sheet);
                  sheet.headerFooter = { ...sheet.headerFooter, oddHeader: text };
                },
                sheet.headerFooter.oddHeader,
              );
              return hostObject("HeaderFooter", {
                get: {
                  LeftFooter: footer.read("left"),
                  CenterFooter: footer.read("center"),
                  RightFooter: footer.read("right"),
                  LeftHeader: header.read("left"),
                  CenterHeader: header.read("center"),
                  RightHeader: header.read("right"),
                },
                set: {
                  LeftFooter: footer.write("left"),
                  CenterFooter: footer.write("center"),
                  RightFooter: footer.write("right"),
                  LeftHeader: header.write("left"),
                  CenterHeader: header.write("center"),
                  RightHeader: header.write("right"),
                },
              });
            },
          },
        }),
    },
    set: {
      Orientation: (orientation: string) => {
        change({ orientation: orientation.toLowerCase() as "portrait" });
      },
      PaperSize: (size: string) => {
        change({ paperSize: size.toLowerCase() as "a4" });
      },
      Zoom: ({
        horizontalFitToPages,
        verticalFitToPages,
        scale,
      }: {
        horizontalFitToPages?: number;
        verticalFitToPages?: number;
        scale?: number;
      }) => {
        change(
          scale !== undefined
            ? { scale }
            : { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 },
        );
      },
      CenterHorizontally: (horizontalCentered: boolean) => {
        change({ horizontalCentered });
      },
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
      HeaderMargin: margin("header"),
      FooterMargin: margin("footer"),
    },
    call: {
      SetPrintArea: (area: string) => {
        change({ printArea: absoluteRange(area) });
      },
      SetPrintTitleRows: (rows: string) => {
        change({ printTitlesRow: rows });
      },
    },
  });
}

/** Whole columns stay what they are: they are printed as far as the sheet is used. */
function absoluteRange(address: string): string {
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(address);
  if (columns !== null) return `$${columns[1] ?? ""}:$${columns[2] ?? ""}`;
  return boxAddress(parseBox(address)).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Reads a section of a header or footer, or sets it and keeps the others: "&Lleft&Cmiddle&Rright"; "&&" is no code. */
function sections(
  parts: { left: string; center: string; right: string },
  write: (text: string) => void,
  before: string | undefined,
) {
  for (const [, letter, text] of (before ?? "").matchAll(/&([LCR])((?:&&|&(?![LCR])|[^&])*)/g)) {
    parts[letter === "L" ? "left" : letter === "C" ? "center" : "right"] = text ?? "";
  }
  return {
    read: (side: keyof typeof parts) => () => parts[side],
    write: (side: keyof typeof parts) => (text: string) => {
      const whole = written({ ...parts, [side]: text });
      assertLength("header or footer", whole);
      parts[side] = text;
      write(whole);
    },
  };
}

function written({ left, center, right }: { left: string; center: string; right: string }): string {
  return `&L${left}&C${center}&R${right}`;
}
