import { formatValue } from "hucre";
import { CategoryScale, Chart, Legend, LineController, LineElement, LinearScale, PointElement } from "chart.js";
import type { DrawnChart } from "../drawing";

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, Legend);

/** Draws a chart of the sheet into a box of the page, named for screen readers. */
export function drawLineChart(box: HTMLElement, { name, labels, series, axis }: DrawnChart): Chart {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", name);
  box.append(canvas);
  return new Chart(canvas, {
    type: "line",
    data: {
      labels: [...labels],
      datasets: series.map((each) => ({
        label: each.name,
        data: [...each.values],
        borderColor: each.colour,
        backgroundColor: each.colour,
        borderWidth: each.isDashed ? 1.5 : 2.5,
        borderDash: each.isDashed ? [5, 4] : [],
        pointRadius: each.isDashed ? 0 : 3,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { position: "bottom" } },
      scales: {
        x: { grid: { display: false } },
        y: {
          ...(axis.min === undefined ? {} : { min: axis.min }),
          ...(axis.max === undefined ? {} : { max: axis.max }),
          grid: { display: false },
          ticks: {
            ...(axis.step === undefined ? {} : { stepSize: axis.step }),
            callback: (value) => formatValue(value, axis.format),
          },
        },
      },
    },
  });
}
