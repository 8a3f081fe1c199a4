import { columnLetters } from "../../workbook/addresses";
import { fullAddress, parseBox, type Box } from "../area";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import type { ChartModel, SheetModel } from "../model";
import { rgb } from "./format";
import { assertWritable, rangeTargets } from "./range";

export function chartsObject(sheet: SheetModel): HostObject {
  const find = (key: string | number) =>
    typeof key === "number" ? sheet.charts[key] : sheet.charts.find(({ name }) => name === key);
  const get = (key: string | number) => {
    const chart = find(key);
    if (chart === undefined) throw new ApiError("ItemNotFound", `There is no chart ${key}.`, 404);
    return chartObject(sheet, chart);
  };
  const orNull = (name: string) => {
    const chart = find(name);
    return chart === undefined ? NULL_OBJECT : chartObject(sheet, chart);
  };
  return hostObject("ChartCollection", {
    get: { Count: () => sheet.charts.length },
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    item: get,
    call: {
      GetItem: get,
      GetItemOrNullObject: orNull,
      Add: (type: string, source: HostObject) => {
        assertWritable(sheet);
        if (type !== "Line") throw new ApiError("ApiNotFound", `The stand-in Excel has no chart of type ${type}.`);
        const chart: ChartModel = {
          name: `Chart ${sheet.charts.length + 1}`,
          type: "line",
          series: [],
          anchor: { from: { row: 0, col: 0 } },
          showTitle: false,
        };
        readSource(chart, source);
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
    },
  });
}

/** As Excel does by columns: the first column of text is the categories, the first row the names of the series. */
function readSource(chart: ChartModel, source: HostObject): void {
  const target = rangeTargets.get(source);
  if (target === undefined) throw new ApiError("InvalidArgument", "A chart needs a range.");
  const { sheet, box } = target;
  const part = (column: number): string =>
    absolute(sheet, { top: box.top + 1, bottom: box.bottom, left: column, right: column });
  const previous = chart.series;
  chart.series = [];
  for (let column = box.left + 1; column <= box.right; column++) {
    const index = column - box.left - 1;
    chart.series.push({
      ...previous[index],
      name: String(sheet.value(box.top, column) ?? ""),
      values: part(column),
      categories: part(box.left),
    });
  }
}

function absolute(sheet: SheetModel, box: Box): string {
  const [prefix = ""] = fullAddress(sheet, box).split(/!(?=[^!]*$)/);
  return `${prefix}!$${columnLetters(box.left)}$${box.top + 1}:$${columnLetters(box.right)}$${box.bottom + 1}`;
}

function chartObject(sheet: SheetModel, chart: ChartModel): HostObject {
  const axes = () => (chart.axes ??= {});
  const valueAxis = () => (axes().y ??= {});
  const categoryAxis = () => (axes().x ??= {});
  const named = (type: string, set: Record<string, (value: never) => void>, get: Record<string, () => unknown> = {}) =>
    hostObject(type, { set, get });
  return hostObject("Chart", {
    get: {
      _Id: () => chart.name,
      Name: () => chart.name,
      Title: () =>
        named("ChartTitle", {
          Visible: (visible: boolean) => {
            chart.showTitle = visible;
            chart.autoTitleDeleted = !visible;
          },
        }),
      Legend: () =>
        named("ChartLegend", {
          Visible: (visible: boolean) => {
            if (!visible) chart.legend = false;
          },
          Position: (position: string) => {
            chart.legend = position.toLowerCase() as "bottom";
          },
        }),
      Series: () =>
        hostObject("ChartSeriesCollection", {
          call: { GetItemAt: (index: number) => seriesObject(chart, index) },
          get: { Count: () => chart.series.length },
        }),
      Axes: () =>
        hostObject("ChartAxes", {
          get: {
            ValueAxis: () =>
              named(
                "ChartAxis",
                {
                  Minimum: (min: number) => {
                    valueAxis().scale = { ...valueAxis().scale, min };
                  },
                  Maximum: (max: number) => {
                    valueAxis().scale = { ...valueAxis().scale, max };
                  },
                  MajorUnit: (majorUnit: number) => {
                    valueAxis().scale = { ...valueAxis().scale, majorUnit };
                  },
                  ...tickMarks(valueAxis()),
                  NumberFormat: (formatCode: string) => {
                    valueAxis().numberFormat = { formatCode, sourceLinked: false };
                  },
                },
                {
                  MajorGridlines: () =>
                    named("ChartGridlines", {
                      Visible: (major: boolean) => {
                        valueAxis().gridlines = { major };
                      },
                    }),
                },
              ),
            CategoryAxis: () =>
              named("ChartAxis", {
                ...tickMarks(categoryAxis()),
                TickLabelSpacing: (spacing: number) => {
                  categoryAxis().tickLblSkip = spacing;
                },
              }),
          },
        }),
    },
    set: {
      Name: (name: string) => {
        chart.name = name;
        chart.frameTitle = name;
      },
    },
    call: {
      SetPosition: (from: string, to: string) => {
        const start = parseBox(from);
        const end = parseBox(to);
        chart.anchor = { from: { row: start.top, col: start.left }, to: { row: end.bottom + 1, col: end.right + 1 } };
      },
      SetData: (source: HostObject) => {
        readSource(chart, source);
      },
      Delete: () => {
        sheet.charts = sheet.charts.filter((each) => each !== chart);
      },
    },
  });
}

type ValueAxis = NonNullable<NonNullable<ChartModel["axes"]>["y"]>;
type CategoryAxis = NonNullable<NonNullable<ChartModel["axes"]>["x"]>;

function tickMarks(axis: ValueAxis | CategoryAxis): Record<string, (value: never) => void> {
  return {
    MajorTickMark: (mark: string) => {
      axis.majorTickMark = mark === "None" ? "none" : "out";
    },
    MinorTickMark: (mark: string) => {
      axis.minorTickMark = mark === "None" ? "none" : "out";
    },
  };
}

function seriesObject(chart: ChartModel, index: number): HostObject {
  const series = chart.series[index];
  if (series === undefined) throw new ApiError("InvalidArgument", `The chart has no series ${index}.`);
  return hostObject("ChartSeries", {
    get: {
      Format: () =>
        hostObject("ChartSeriesFormat", {
          get: {
            Line: () =>
              hostObject("ChartLineFormat", {
                set: {
                  Color: (color: string) => {
                    series.color = rgb(color);
                  },
                  Weight: (width: number) => {
                    series.stroke = { ...series.stroke, width };
                  },
                  LineStyle: (style: string) => {
                    series.stroke = {
                      ...series.stroke,
                      dash: style === "Dash" ? "dash" : style === "RoundDot" ? "dot" : "solid",
                    };
                  },
                },
              }),
          },
        }),
    },
    set: {
      Name: (name: string) => {
        series.name = name;
      },
      MarkerStyle: (style: string) => {
        series.marker = { symbol: style === "None" ? "none" : "circle", size: series.marker?.size ?? 5 };
      },
      MarkerSize: (size: number) => {
        series.marker = { ...series.marker, size };
      },
      MarkerBackgroundColor: (color: string) => {
        series.marker = { ...series.marker, fill: rgb(color) };
      },
      MarkerForegroundColor: (color: string) => {
        series.marker = { ...series.marker, line: rgb(color) };
      },
    },
  });
}
