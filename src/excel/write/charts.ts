import { cellAddress, parseRange, type Box } from "../../workbook/addresses";
import { isSameName } from "../../workbook/own-sheets";
import { ENGLAND_LINE, INK, MARK_COLOURS, MUTED, TARGET_LINE, WHITE } from "../../workbook/styles";
import type { PlanChart, PlanLineChart, PlanPicture, SheetPlan } from "../../workbook/sheet-plan";
import { planCells } from "../../workbook/plan-cells";

const MARK_SIZE = 10;

/** A sheet whose charts are to be drawn. */
export interface ChartJob {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  /** The charts that are there. */
  readonly known: readonly string[];
  /** Whether those that are there are moved as well. */
  readonly place: boolean;
}

/**
 * Draws the charts and does what comes after them, in one round trip if all goes well. Where it does not, each chart is
 * drawn by itself, so that one that fails harms no other; how a chart looks comes after it is there. Whether what comes
 * after was done too. The figures stand whatever happens here.
 */
export async function drawCharts(
  context: Excel.RequestContext,
  jobs: readonly ChartJob[],
  after: () => void,
): Promise<boolean> {
  const charts = jobs.flatMap((job) => chartsWithValues(job.plan).map((chart) => ({ job, chart })));
  const added: Added = new Map();
  const tried = await attempt(context, () => {
    for (const { job, chart } of charts) {
      queueChart(job, chart, added);
      queueChartLook(job.sheet, chart);
    }
    after();
  });
  if (tried) return true;
  // What came before the failure is there now; a chart of which that is not known is left to the next build.
  for (const { job, chart } of charts) await drawAlone(context, job, chart, added);
  return false;
}

/** The charts that were added, by what they are to be. */
type Added = Map<PlanChart, Excel.Chart>;

async function drawAlone(context: Excel.RequestContext, job: ChartJob, chart: PlanChart, added: Added): Promise<void> {
  const isThere = (await askChart(context, job, chart)) ?? (await askChart(context, job, chart));
  if (isThere === null) return;
  const isNamed = !isThere && (await nameAdded(context, chart, added));
  const known = isThere || isNamed ? [...job.known, chart.name] : job.known;
  const addedAlone: Added = new Map();
  const isDrawn = await attempt(context, () => {
    queueChart({ ...job, known, place: job.place || isNamed }, chart, addedAlone);
  });
  if (isDrawn || (await nameAdded(context, chart, addedAlone)))
    await attempt(context, () => {
      queueChartLook(job.sheet, chart);
    });
}

/** Names a chart that was added when the batch failed before it had its name; one that takes none is taken back. */
async function nameAdded(context: Excel.RequestContext, { name }: PlanChart, added: Added): Promise<boolean> {
  const [chart] = [...added].flatMap(([plan, each]) => (plan.name === name && isAdded(each) ? [each] : []));
  if (chart === undefined) return false;
  const isNamed = await attempt(context, () => {
    chart.name = name;
  });
  if (!isNamed)
    await attempt(context, () => {
      chart.delete();
    });
  return isNamed;
}

/** Whether Excel answered the adding before the batch failed: the client takes in the answers that came before. */
function isAdded(chart: Excel.Chart): boolean {
  try {
    return !chart.isNullObject;
  } catch {
    return false;
  }
}

/** Whether a chart is there; null where Excel does not say. */
async function askChart(
  context: Excel.RequestContext,
  { sheet }: ChartJob,
  { name }: PlanChart,
): Promise<boolean | null> {
  const chart = sheet.charts.getItemOrNullObject(name);
  const isAsked = await attempt(context, () => chart.load("name"));
  // eslint-disable-next-line office-addins/call-sync-before-read -- attempt() makes the round trip
  return isAsked ? !chart.isNullObject : null;
}

/** The charts of a plan that have a value to draw: Excel makes something else of a column of blanks. */
export function chartsWithValues(plan: SheetPlan): PlanChart[] {
  const cells = planCells(plan);
  return plan.charts.filter((chart) => {
    const box = parseRange(chart.source);
    return box !== null && valueCells(chart, box).some((cell) => (cells.get(cell) ?? null) !== null);
  });
}

/** The cells of the line that a chart is of: under its heading, or right of its label. */
function valueCells({ kind }: PlanChart, { top, left, bottom, right }: Box): string[] {
  return kind === "line"
    ? Array.from({ length: bottom - top }, (_, index) => cellAddress(top + 1 + index, left + 1))
    : Array.from({ length: right - left }, (_, index) => cellAddress(top, left + 1 + index));
}

async function attempt(context: Excel.RequestContext, queue: () => void): Promise<boolean> {
  try {
    queue();
    await context.sync();
    return true;
  } catch {
    return false;
  }
}

/** Those that are there are pointed to their data again and, if the job says so, moved; the others are added. */
function queueChart({ sheet, known, place }: ChartJob, plan: PlanChart, added: Added): void {
  const { name, source, from, to } = plan;
  const range = sheet.getRange(source);
  const by = plan.kind === "line" ? "Columns" : "Rows";
  if (known.some((each) => isSameName(each, name))) {
    const chart = sheet.charts.getItem(name);
    chart.setData(range, by);
    if (place) chart.setPosition(from, to);
    return;
  }
  const chart = sheet.charts.add("Line", range, by);
  added.set(plan, chart);
  chart.name = name;
  chart.setPosition(from, to);
}

function queueChartLook(sheet: Excel.Worksheet, plan: PlanChart): void {
  const chart = sheet.charts.getItem(plan.name);
  if (plan.kind === "line") queueLineLook(chart, plan);
  else queuePictureLook(chart, plan);
}

/** Nothing but the line and its last point; a white border is none to see. */
function queuePictureLook(chart: Excel.Chart, { axis }: PlanPicture): void {
  chart.title.visible = false;
  chart.legend.visible = false;
  chart.axes.valueAxis.minimum = axis.min;
  chart.axes.valueAxis.maximum = axis.max;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  chart.axes.categoryAxis.visible = false;
  chart.format.border.color = WHITE;
  const line = chart.series.getItemAt(0);
  line.format.line.color = INK;
  line.format.line.weight = 1.5;
  line.markerStyle = "None";
  const last = chart.series.getItemAt(1);
  last.format.line.color = INK;
  last.markerStyle = "Circle";
  last.markerSize = 5;
  last.markerBackgroundColor = INK;
  last.markerForegroundColor = INK;
}

function queueLineLook(chart: Excel.Chart, { axis, hasTarget, hasEngland, hasLimits, marks }: PlanLineChart): void {
  chart.title.visible = false;
  chart.legend.position = "Bottom";
  chart.axes.valueAxis.minimum = axis.min;
  chart.axes.valueAxis.maximum = axis.max;
  chart.axes.valueAxis.majorUnit = axis.step;
  chart.axes.valueAxis.numberFormat = axis.code;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.majorTickMark = "None";
  chart.axes.valueAxis.minorTickMark = "None";
  chart.axes.categoryAxis.majorTickMark = "None";
  chart.axes.categoryAxis.minorTickMark = "None";
  const value = chart.series.getItemAt(0);
  value.format.line.color = INK;
  value.format.line.weight = 2.25;
  value.markerStyle = "Circle";
  value.markerSize = 5;
  value.markerBackgroundColor = INK;
  value.markerForegroundColor = INK;
  // After the markers of the series, which are those of all its points.
  for (const { at, mark } of marks) {
    const point = value.points.getItemAt(at);
    point.markerStyle = mark === "better" || mark === "higher" ? "Triangle" : "Diamond";
    point.markerSize = MARK_SIZE;
    point.markerBackgroundColor = MARK_COLOURS[mark];
    point.markerForegroundColor = MARK_COLOURS[mark];
  }
  const thin = (index: number, color: string, style: "Dash" | "DashDot" | "RoundDot" | "Continuous") => {
    const line = chart.series.getItemAt(index);
    line.format.line.color = color;
    line.format.line.weight = 1.25;
    line.format.line.lineStyle = style;
    line.markerStyle = "None";
  };
  if (hasTarget) thin(1, TARGET_LINE, "Dash");
  const england = hasTarget ? 2 : 1;
  if (hasEngland) thin(england, ENGLAND_LINE, "DashDot");
  if (!hasLimits) return;
  const mean = hasEngland ? england + 1 : england;
  thin(mean, MUTED, "Continuous");
  thin(mean + 1, MUTED, "RoundDot");
  thin(mean + 2, MUTED, "RoundDot");
}
