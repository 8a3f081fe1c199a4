import { pack, writeZip } from "../../src/host/package/zip";

/** A workbook as a user might have it, made part by part. */
export interface UserBook {
  readonly what: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument";
const SHEET_TYPE = `${TYPE}.spreadsheetml.worksheet+xml`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

interface Part {
  readonly path: string;
  readonly text: string | Uint8Array;
  readonly type?: string;
}

interface Made {
  readonly what: string;
  readonly extension?: "xlsx" | "xlsm";
  /** Further sheets of the workbook, by name, path, kind and attributes of their entry. */
  readonly sheets?: readonly { name: string; path: string; kind?: string; more?: string }[];
  readonly parts?: readonly Part[];
  /** Relationships of the workbook and of the package. */
  readonly links?: readonly { kind: string; target: string; type?: string }[];
  readonly rootLinks?: readonly { type: string; target: string }[];
  /** Elements of the workbook before its sheets, between sheets and names, and after the names. */
  readonly before?: string;
  readonly between?: string;
  readonly names?: string;
  readonly after?: string;
  /** What the list of cases holds besides its rows. */
  readonly casesHead?: string;
  readonly casesTail?: string;
  readonly firstDay?: number;
  readonly defaults?: string;
}

const relationships = (links: readonly { id: string; type: string; target: string; external?: boolean }[]) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(({ id, type, target, external }) => `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${external === true ? ' TargetMode="External"' : ""}/>`).join("")}</Relationships>`;

const text = (address: string, value: string, more = "") =>
  `<c r="${address}"${more} t="inlineStr"><is><t>${value}</t></is></c>`;

/** A list of twelve open cases of May 2017, four of them without a worker; dates in format 14. */
function cases(head: string, tail: string, firstDay: number): string {
  const rows = Array.from({ length: 12 }, (_, at) => {
    const row = at + 2;
    return `<row r="${row}" spans="1:4">${text(`A${row}`, `C${at}`)}${text(`B${row}`, at % 2 === 0 ? "EAST" : "SOUTH")}<c r="C${row}" s="1"><v>${firstDay + at}</v></c>${at < 4 ? "" : text(`D${row}`, "Ann")}</row>`;
  });
  const headings = ["Child ID", "Area", "Referral date", "Allocated worker"];
  const heading = headings.map((each, at) => text(`${"ABCD".charAt(at)}1`, each)).join("");
  return worksheet(`<row r="1" spans="1:4">${heading}</row>${rows.join("")}`, head, tail);
}

function worksheet(rows: string, head = "", tail = ""): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm;@"/></numFmts><fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="12"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="5"/></stop></gradientFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" applyFont="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="1" quotePrefix="1"/></cellXfs><cellStyles count="2"><cellStyle name="Council heading" xfId="1"/><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="1" defaultTableStyle="Council" defaultPivotStyle="PivotStyleLight16"><tableStyle name="Council" pivot="0" count="0"/></tableStyles><colors><mruColors><color rgb="FF00FFAA"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const THEME = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Council"><a:themeElements><a:clrScheme name="Council"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${["dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map((name, at) => `<a:${name}><a:srgbClr val="1${at}2${at}3${at}"/></a:${name}>`).join("")}</a:clrScheme><a:fontScheme name="Council"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Council"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${'<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

function made({ what, extension = "xlsx", ...book }: Made): UserBook {
  const sheets = [
    { name: "Cases", path: "worksheets/sheet1.xml", kind: "worksheet", more: "" },
    ...(book.sheets ?? []),
  ];
  const links = [
    ...sheets.map(({ path, kind }, at) => ({ id: `rId${at + 1}`, type: kind ?? "worksheet", target: path })),
    { id: "rIdStyles", type: "styles", target: "styles.xml" },
    { id: "rIdTheme", type: "theme", target: "theme/theme1.xml" },
    ...(book.links ?? []).map(({ kind, target, type }, at) => ({ id: `rIdMore${at + 1}`, type: type ?? kind, target })),
  ];
  const main =
    extension === "xlsm"
      ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
      : `${TYPE}.spreadsheetml.sheet.main+xml`;
  const listed = sheets
    .map(({ name, more }, at) => `<sheet name="${name}" sheetId="${at + 3}"${more ?? ""} r:id="rId${at + 1}"/>`)
    .join("");
  const all: Part[] = [
    {
      path: "xl/workbook.xml",
      type: main,
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.before ?? ""}<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000"/></bookViews><sheets>${listed}</sheets>${book.between ?? ""}${book.names ?? ""}<calcPr calcId="191029"/>${book.after ?? ""}</workbook>`,
    },
    {
      path: "xl/worksheets/sheet1.xml",
      type: SHEET_TYPE,
      text: cases(book.casesHead ?? "", book.casesTail ?? "", book.firstDay ?? 42856),
    },
    { path: "xl/styles.xml", type: `${TYPE}.spreadsheetml.styles+xml`, text: STYLES },
    { path: "xl/theme/theme1.xml", type: `${TYPE}.theme+xml`, text: THEME },
    ...(book.parts ?? []),
  ];
  const overrides = all.flatMap(({ path, type }) =>
    type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`],
  );
  const rootLinks = [
    { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
    ...(book.rootLinks ?? []).map(({ type, target }, at) => ({ id: `rIdRoot${at}`, type, target })),
  ];
  const files: Part[] = [
    {
      path: "[Content_Types].xml",
      text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${book.defaults ?? ""}${overrides.join("")}</Types>`,
    },
    { path: "_rels/.rels", text: relationships(rootLinks) },
    { path: "xl/_rels/workbook.xml.rels", text: relationships(links) },
    ...all,
  ];
  const bytes = writeZip(
    new Map(
      files.map(({ path, text: content }) => [
        path,
        pack(typeof content === "string" ? new TextEncoder().encode(content) : content),
      ]),
    ),
  );
  return { what, file: `book.${extension}`, bytes };
}

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const CHART = `${HEAD}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Cases!$C$2:$C$13</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const frame = (name: string, id: string) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}" descr="Referrals by day"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${OFFICE}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;

/** A pivot table on a sheet of its own. */
const PIVOT = {
  sheets: [{ name: "Pivot", path: "worksheets/sheet2.xml" }],
  links: [{ kind: "pivotCacheDefinition", target: "pivotCache/pivotCacheDefinition1.xml" }],
  after: `<pivotCaches><pivotCache cacheId="1" r:id="rIdMore1"/></pivotCaches>`,
  parts: [
    {
      path: "xl/worksheets/sheet2.xml",
      type: SHEET_TYPE,
      text: worksheet(
        `<row r="3">${text("A3", "Row Labels")}${text("B3", "Count")}</row><row r="4">${text("A4", "EAST")}<c r="B4"><v>6</v></c></row>`,
      ),
    },
    {
      path: "xl/worksheets/_rels/sheet2.xml.rels",
      text: relationships([{ id: "rId1", type: "pivotTable", target: "../pivotTables/pivotTable1.xml" }]),
    },
    {
      path: "xl/pivotTables/pivotTable1.xml",
      type: `${TYPE}.spreadsheetml.pivotTable+xml`,
      text: `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="1" dataCaption="Values"><location ref="A3:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1"><pivotField axis="axisRow" dataField="1" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Count" fld="0" subtotal="count"/></dataFields></pivotTableDefinition>`,
    },
    {
      path: "xl/pivotTables/_rels/pivotTable1.xml.rels",
      text: relationships([
        { id: "rId1", type: "pivotCacheDefinition", target: "../pivotCache/pivotCacheDefinition1.xml" },
      ]),
    },
    {
      path: "xl/pivotCache/pivotCacheDefinition1.xml",
      type: `${TYPE}.spreadsheetml.pivotCacheDefinition+xml`,
      text: `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="B1:B13" sheet="Cases"/></cacheSource><cacheFields count="1"><cacheField name="Area" numFmtId="0"><sharedItems count="1"><s v="EAST"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    },
    {
      path: "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels",
      text: relationships([{ id: "rId1", type: "pivotCacheRecords", target: "pivotCacheRecords1.xml" }]),
    },
    {
      path: "xl/pivotCache/pivotCacheRecords1.xml",
      type: `${TYPE}.spreadsheetml.pivotCacheRecords+xml`,
      text: `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/></r></pivotCacheRecords>`,
    },
  ],
} satisfies Omit<Made, "what">;

/** A comment on the list of cases. */
const COMMENTS = {
  casesTail: '<legacyDrawing r:id="rId2"/>',
  defaults: `<Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>`,
  parts: [
    {
      path: "xl/worksheets/_rels/sheet1.xml.rels",
      text: relationships([
        { id: "rId1", type: "comments", target: "../comments1.xml" },
        { id: "rId2", type: "vmlDrawing", target: "../drawings/vmlDrawing1.vml" },
      ]),
    },
    {
      path: "xl/comments1.xml",
      type: `${TYPE}.spreadsheetml.comments+xml`,
      text: `${HEAD}<comments xmlns="${MAIN}"><authors><author>Ann</author></authors><commentList><comment ref="D2" authorId="0"><text><r><t xml:space="preserve">Ask the office </t></r></text></comment></commentList></comments>`,
    },
    {
      path: "xl/drawings/vmlDrawing1.vml",
      text: '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>',
    },
  ],
} satisfies Omit<Made, "what">;

/**
 * A workbook with a list of cases that has a comment, a pivot table, a protected sheet, a defined name, and sheets by these
 * names with thirty cells each: texts, numbers, formulas, a format and a merge.
 */
export function crowdedBook(names: readonly string[]): Uint8Array {
  const thirty = (name: string) =>
    Array.from({ length: 10 }, (_, at) => {
      const row = at + 1;
      const sum = at === 0 ? "<v>1</v>" : `<f>B${at}+1</f><v>${row}</v>`;
      return `<row r="${row}">${text(`A${row}`, `${name} ${row}`, ' s="3"')}<c r="B${row}">${sum}</c>${text(`C${row}`, "=not a formula")}</row>`;
    }).join("");
  const sheets = [
    ...names.map((name) => ({
      name,
      rows: thirty(name),
      tail: '<mergeCells count="1"><mergeCell ref="A12:C13"/></mergeCells>',
    })),
    {
      name: "Notes",
      rows: `<row r="1">${text("A1", "Do not touch")}</row>`,
      tail: '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
    },
  ].map(({ name, rows, tail }, at) => ({
    name,
    path: `worksheets/sheet${at + 3}.xml`,
    text: worksheet(rows, "", tail),
  }));
  return made({
    what: "all of it",
    casesTail: COMMENTS.casesTail,
    defaults: COMMENTS.defaults,
    links: PIVOT.links,
    after: PIVOT.after,
    names: '<definedNames><definedName name="SC_mine">Notes!$A$1</definedName></definedNames>',
    sheets: [...PIVOT.sheets, ...sheets.map(({ name, path }) => ({ name, path }))],
    parts: [
      ...PIVOT.parts,
      ...COMMENTS.parts,
      ...sheets.map(({ path, text: part }) => ({ path: `xl/${path}`, type: SHEET_TYPE, text: part })),
    ],
  }).bytes;
}

/** Workbooks with everything that a user might have; each also holds a list of cases to count. */
export function userBooks(): UserBook[] {
  const formulas = (rows: string) => ({
    sheets: [{ name: "Sums", path: "worksheets/sheet2.xml" }],
    parts: [{ path: "xl/worksheets/sheet2.xml", type: SHEET_TYPE, text: worksheet(rows) }],
  });
  return [
    made({
      what: "a chart, a shape and a chart sheet",
      sheets: [{ name: "Chart1", path: "chartsheets/sheet1.xml", kind: "chartsheet" }],
      casesTail: '<drawing r:id="rId1"/>',
      parts: [
        {
          path: "xl/worksheets/_rels/sheet1.xml.rels",
          text: relationships([{ id: "rId1", type: "drawing", target: "../drawings/drawing1.xml" }]),
        },
        {
          path: "xl/drawings/drawing1.xml",
          type: `${TYPE}.drawing+xml`,
          text: `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${A}"><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${frame("Chart 1", "rId1")}</xdr:twoCellAnchor><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="900000" cy="900000"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="3" name="Oval 1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
        },
        {
          path: "xl/drawings/_rels/drawing1.xml.rels",
          text: relationships([{ id: "rId1", type: "chart", target: "../charts/chart1.xml" }]),
        },
        { path: "xl/charts/chart1.xml", type: `${TYPE}.drawingml.chart+xml`, text: CHART },
        {
          path: "xl/chartsheets/sheet1.xml",
          type: `${TYPE}.spreadsheetml.chartsheet+xml`,
          text: `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
        },
        {
          path: "xl/chartsheets/_rels/sheet1.xml.rels",
          text: relationships([{ id: "rId1", type: "drawing", target: "../drawings/drawing2.xml" }]),
        },
        {
          path: "xl/drawings/drawing2.xml",
          type: `${TYPE}.drawing+xml`,
          text: `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${A}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${frame("Chart 1", "rId1")}</xdr:absoluteAnchor></xdr:wsDr>`,
        },
        {
          path: "xl/drawings/_rels/drawing2.xml.rels",
          text: relationships([{ id: "rId1", type: "chart", target: "../charts/chart2.xml" }]),
        },
        { path: "xl/charts/chart2.xml", type: `${TYPE}.drawingml.chart+xml`, text: CHART },
      ],
    }),
    made({ what: "a pivot table", ...PIVOT }),
    made({ what: "comments", ...COMMENTS }),
    made({
      what: "array formulas, old and dynamic",
      ...formulas(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">Cases!C2:C3*1</f><v>42856</v></c><c r="B1" t="str"><f t="array" ref="B1">TEXTJOIN(",",TRUE,Cases!A2:A4)</f><v>C0,C1,C2</v></c></row><row r="2"><c r="A2"><v>42857</v></c></row>',
      ),
    }),
    made({
      what: "filled-down formulas with results that only Excel can work out",
      ...formulas(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A4" si="0">CUBEVALUE("x",Cases!C2)</f><v>7.25</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>8.5</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>9.75</v></c></row><row r="4"><c r="A4" t="e"><f t="shared" si="0"/><v>#GETTING_DATA</v></c></row>',
      ),
      links: [{ kind: "calcChain", target: "calcChain.xml" }],
      parts: [
        ...formulas(
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">CUBEVALUE("x",Cases!C2)</f><v>7.25</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>8.5</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>9.75</v></c></row>',
        ).parts,
        {
          path: "xl/calcChain.xml",
          type: `${TYPE}.spreadsheetml.calcChain+xml`,
          text: `${HEAD}<calcChain xmlns="${MAIN}"><c r="A3" i="4"/><c r="A2"/><c r="A1"/></calcChain>`,
        },
      ],
    }),
    made({
      what: "a protected sheet",
      casesTail:
        '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="D2:D13" name="Workers"/></protectedRanges>',
    }),
    made({ what: "dates from 1904", before: '<workbookPr date1904="1"/>', firstDay: 42856 - 1462 }),
    made({
      what: "macros",
      extension: "xlsm",
      before: '<workbookPr codeName="ThisWorkbook"/>',
      casesHead: '<sheetPr codeName="Sheet1"/>',
      links: [
        {
          kind: "vbaProject",
          type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
          target: "vbaProject.bin",
        },
      ],
      defaults: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      parts: [{ path: "xl/vbaProject.bin", text: Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 251) }],
    }),
    made({
      what: "a sensitivity label and properties",
      rootLinks: [
        {
          type: "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
          target: "docMetadata/LabelInfo.xml",
        },
        { type: "custom-properties", target: "docProps/custom.xml" },
        { type: "extended-properties", target: "docProps/app.xml" },
      ],
      parts: [
        {
          path: "docMetadata/LabelInfo.xml",
          type: "application/vnd.ms-office.classificationlabels+xml",
          text: `${HEAD}<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"><clbl:label id="{00000000-0000-4000-8000-000000000001}" enabled="1" method="Privileged" siteId="{00000000-0000-4000-8000-000000000002}" removed="0"/></clbl:labelList>`,
        },
        {
          path: "docProps/custom.xml",
          type: `${TYPE}.custom-properties+xml`,
          text: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Owner"><vt:lpwstr>PSS</vt:lpwstr></property></Properties>`,
        },
        {
          path: "docProps/app.xml",
          type: `${TYPE}.extended-properties+xml`,
          text: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
        },
      ],
    }),
    made({
      what: "a link to another workbook",
      ...formulas('<row r="1"><c r="A1"><f>[1]Rates!$A$1</f><v>0.354166</v></c></row>'),
      links: [{ kind: "externalLink", target: "externalLinks/externalLink1.xml" }],
      between: '<externalReferences><externalReference r:id="rIdMore1"/></externalReferences>',
      parts: [
        ...formulas('<row r="1"><c r="A1"><f>[1]Rates!$A$1</f><v>0.354166</v></c></row>').parts,
        {
          path: "xl/externalLinks/externalLink1.xml",
          type: `${TYPE}.spreadsheetml.externalLink+xml`,
          text: `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Rates"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>0.354166</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
        },
        {
          path: "xl/externalLinks/_rels/externalLink1.xml.rels",
          text: relationships([{ id: "rId1", type: "externalLinkPath", target: "rates.xlsx", external: true }]),
        },
      ],
    }),
    made({
      what: "hidden columns and sheets, an outline, times below a day, names",
      casesHead:
        '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols><col min="2" max="2" width="0" hidden="1" customWidth="1"/><col min="6" max="8" width="9" style="2" outlineLevel="1"/></cols>',
      sheets: [
        { name: "Times", path: "worksheets/sheet2.xml", more: ' state="hidden"' },
        { name: "Code &amp; keys", path: "worksheets/sheet3.xml", more: ' state="veryHidden"' },
      ],
      names:
        '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Cases!$A$1:$D$13</definedName><definedName name="Rate" comment="by &quot;us&quot;">0.15</definedName><definedName name="Where" localSheetId="1">Times!$A$1</definedName></definedNames>',
      parts: [
        {
          path: "xl/worksheets/sheet2.xml",
          type: SHEET_TYPE,
          text: worksheet(
            '<row r="1"><c r="A1" s="2"><v>0.354166</v></c><c r="B1" s="2"><v>1.0000115740740741</v></c></row>',
          ),
        },
        { path: "xl/worksheets/sheet3.xml", type: SHEET_TYPE, text: worksheet("") },
      ],
    }),
    made({
      what: "styles, rules and sparklines of newer Excels",
      casesTail:
        '<conditionalFormatting sqref="C2:C13"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B13"><formula1>"EAST,SOUTH"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Cases!C2:C13</xm:f><xm:sqref>F2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
    }),
    made({
      what: "formulas that read the scorecard",
      ...formulas(
        `<row r="1"><c r="A1"><f>'Scorecard May-17'!C22*2</f><v>99</v></c><c r="B1"><f>SC_2017_05_I01_Value</f><v>98</v></c></row>`,
      ),
    }),
  ];
}

/** Nineteen social workers, four of them agency: who employs them is said by a formula that was filled down. */
export function filledDownWorkforce(): UserBook {
  const headings = ["Worker ID", "Name", "Role", "Area", "Start date", "Code", "Employment"];
  const first = headings.map((each, at) => text(`${"ABCDEFG".charAt(at)}1`, each)).join("");
  const rows = Array.from({ length: 19 }, (_, at) => {
    const row = at + 2;
    const code = at % 5 === 0 ? "A" : "P";
    const formula =
      at === 0 ? `<f t="shared" ref="G2:G20" si="0">IF(F2="A","Agency","Permanent")</f>` : '<f t="shared" si="0"/>';
    return `<row r="${row}">${text(`A${row}`, `W${at}`)}${text(`B${row}`, `Worker ${at}`)}${text(`C${row}`, "Social worker")}${text(`D${row}`, "EAST")}<c r="E${row}" s="1"><v>42000</v></c>${text(`F${row}`, code)}<c r="G${row}" t="str">${formula}<v>${code === "A" ? "Agency" : "Permanent"}</v></c></row>`;
  });
  return made({
    what: "a workforce list with a filled-down column",
    sheets: [{ name: "Workforce", path: "worksheets/sheet2.xml" }],
    parts: [
      {
        path: "xl/worksheets/sheet2.xml",
        type: SHEET_TYPE,
        text: worksheet(`<row r="1">${first}</row>${rows.join("")}`),
      },
    ],
  });
}
