import { columnLetters } from "../../workbook/addresses";
import { fullAddress, parseBox, type Box } from "../area";
import type { HostState } from "../host-state";
import { ApiError, NULL_OBJECT, hostObject, type HostObject } from "../members";
import type { ChartModel, SheetModel } from "../model";
import { seriesLayout, type SeriesBy } from "../rules/chart-series";
import { assertWritable } from "../rules/protection";
import { rgb } from "./format";
import { rangeTargets } from "./range";

/** `sheet.charts`. */
export function chartsObject(host: HostState, sheet: SheetModel): HostObject {
  const find = (key: string | number) =>
    typeof key === "number"
      ? sheet.charts[key]
      : sheet.charts.find(({ name }) => name.toLowerCase() === key.toLowerCase());
  const get = (key: string | number) => {
    const chart = find(key);
    if (chart === undefined) throw new ApiError("ItemNotFound", `There is no chart ${key}.`, 404);
    return chartObject(host, sheet, chart);
  };
  const orNull = (name: string) => {
    const chart = find(name);
    return chart === undefined ? NULL_OBJECT : chartObject(host, sheet, chart);
  };
  return hostObject("ChartCollection", {
    get: { Count: () => sheet.charts.length },
    items: () => sheet.charts.map((chart) => chartObject(host, sheet, chart)),
    item: get,
    call: {
      GetItem: get,
      GetItemOrNullObject: orNull,
      Add: (type: string, source: HostObject, by: SeriesBy | null) => {
        assertWritable(sheet);
        if (type !== "Line") throw new ApiError("ApiNotFound", `The stand-in Excel has no chart of type ${type}.`);
        const chart: ChartModel = {
          name: `Chart ${sheet.charts.length + 1}`,
          type: "line",
          series: [],
          anchor: { from: { row: 0, col: 0 } },
          showTitle: false,
        };
        readSource(host, chart, source, by ?? "Auto");
        sheet.charts.push(chart);
        return chartObject(host, sheet, chart);
      },
    },
  });
}

/** Takes the series from a range as Excel does; the looks of series that were there stay. */
function readSource(host: HostState, chart: ChartModel, source: HostObject, by: SeriesBy): void {
  const target = rangeTargets.get(source);
  if (target === undefined) throw new ApiError("InvalidArgument", "A chart needs a range.");
  const { sheet, box } = target;
  host.calculate(sheet);
  const layout = seriesLayout(sheet, box, by);
  const isByColumns = layout.by === "Columns";
  const top = box.top + (isByColumns ? (layout.hasNames ? 1 : 0) : layout.hasCategories ? 1 : 0);
  const left = box.left + (isByColumns ? (layout.hasCategories ? 1 : 0) : layout.hasNames ? 1 : 0);
  const line = (at: number): Box =>
    isByColumns ? { top, bottom: box.bottom, left: at, right: at } : { top: at, bottom: at, left, right: box.right };
  const previous = chart.series;
  chart.series = [];
  const [first, last] = isByColumns ? [left, box.right] : [top, box.bottom];
  for (let at = first; at <= last; at++) {
    const name = isByColumns ? sheet.value(box.top, at) : sheet.value(at, box.left);
    const index = at - first;
    chart.series.push({
      ...previous[index],
      name: layout.hasNames ? String(name ?? "") : `Series${index + 1}`,
      values: absolute(sheet, line(at)),
      ...(layout.hasCategories ? { categories: absolute(sheet, line(isByColumns ? box.left : box.top)) } : {}),
    });
  }
}

function absolute(sheet: SheetModel, box: Box): string {
  const [prefix = ""] = fullAddress(sheet, box).split(/!(?=[^!]*$)/);
  return `${prefix}!$${columnLetters(box.left)}$${box.top + 1}:$${columnLetters(box.right)}$${box.bottom + 1}`;
}

function chartObject(host: HostState, sheet: SheetModel, chart: ChartModel): HostObject {
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
      Format: () =>
        hostObject("ChartAreaFormat", {
          get: {
            Border: () =>
              named("ChartBorder", {
                Color: (color: string) => {
                  chart.chartSpaceBorderColor = rgb(color);
                },
              }),
          },
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
                  Visible: (visible: boolean) => {
                    valueAxis().hidden = !visible;
                  },
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
                Visible: (visible: boolean) => {
                  categoryAxis().hidden = !visible;
                },
                TickLabelSpacing: (spacing: number) => {
                  categoryAxis().tickLblSkip = spacing;
                },
              }),
          },
        }),
    },
    set: {
      Name: (name: string) => {
        assertWritable(sheet);
        chart.name = name;
        chart.frameTitle = name;
      },
    },
    call: {
      SetPosition: (from: string, to: string) => {
        assertWritable(sheet);
        const start = parseBox(from);
        const end = parseBox(to);
        chart.anchor = { from: { row: start.top, col: start.left }, to: { row: end.bottom + 1, col: end.right + 1 } };
      },
      SetData: (source: HostObject, by: SeriesBy | null) => {
        assertWritable(sheet);
        readSource(host, chart, source, by ?? "Auto");
      },
      Delete: () => {
        assertWritable(sheet);
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
      Points: () =>
        hostObject("ChartPointsCollection", { call: { GetItemAt: (at: number) => pointObject(series, at) } }),
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
                      dash:
                        style === "Dash"
                          ? "dash"
                          : style === "DashDot"
                            ? "dashDot"
                            : style === "RoundDot"
                              ? "dot"
                              : "solid",
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
      ...markers(series, () => {
        delete series.dataPoints;
      }),
    },
  });
}

type Series = ChartModel["series"][number];
type Point = NonNullable<Series["dataPoints"]>[number];

/** A point of a series; its own marker stands until the series is given one. */
function pointObject(series: Series, index: number): HostObject {
  const found = series.dataPoints?.find(({ idx }) => idx === index);
  const point: Point = found ?? { idx: index };
  if (found === undefined) series.dataPoints = [...(series.dataPoints ?? []), point];
  return hostObject("ChartPoint", { set: markers(point, () => undefined) });
}

const SYMBOLS: Readonly<Record<string, "none" | "circle" | "triangle" | "diamond">> = {
  None: "none",
  Circle: "circle",
  Triangle: "triangle",
  Diamond: "diamond",
};

/** The members of a marker; `restyled` is told when its shape is set. */
function markers(of: Pick<Series, "marker">, restyled: () => void): Record<string, (value: never) => void> {
  return {
    MarkerStyle: (style: string) => {
      const symbol = SYMBOLS[style];
      if (symbol === undefined) throw new ApiError("ApiNotFound", `The stand-in Excel has no marker ${style}.`);
      of.marker = { symbol, size: of.marker?.size ?? 5 };
      restyled();
    },
    MarkerSize: (size: number) => {
      of.marker = { ...of.marker, size };
    },
    MarkerBackgroundColor: (color: string) => {
      of.marker = { ...of.marker, fill: rgb(color) };
    },
    MarkerForegroundColor: (color: string) => {
      of.marker = { ...of.marker, line: rgb(color) };
    },
  };
}
