// One small run of tries per area, drawn from the table that says the same: the share kept, and the range it lies in.

import { area, axisBottom, axisLeft, create, line, scaleLinear } from "./vendor/d3-lines.js";

const HEIGHT = 150;
const ROOM = { top: 10, right: 14, bottom: 26, left: 34 };

function pointsOf(figure) {
  return [...figure.parentElement.querySelectorAll(".points tbody tr")].map((row) => {
    const [no, score, low, high] = [...row.cells].map((cell) => Number(cell.textContent));
    return { no, score, low, high };
  });
}

function draw(figure) {
  const plot = figure.querySelector("[data-plot]");
  const points = pointsOf(figure);
  const width = Math.max(240, plot.clientWidth);
  const x = scaleLinear([points[0].no, points[points.length - 1].no], [ROOM.left + 10, width - ROOM.right]);
  const y = scaleLinear([0, 100], [HEIGHT - ROOM.bottom, ROOM.top]);
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${HEIGHT}`).attr("width", width).attr("height", HEIGHT)
    .attr("role", "img").attr("aria-label", figure.dataset.label);
  const axes = svg.append("g").attr("class", "run__axes");
  axes.append("g").attr("transform", `translate(${ROOM.left},0)`).call(axisLeft(y).tickValues([0, 50, 100]).tickSize(ROOM.left - width + ROOM.right));
  axes.append("g").attr("transform", `translate(0,${HEIGHT - ROOM.bottom + 4})`)
    .call(axisBottom(x).tickValues(points.map((p) => p.no)).tickFormat((no) => no).tickSize(0));
  svg.append("path").attr("class", "run__range").attr("d", area().x((p) => x(p.no)).y0((p) => y(p.low)).y1((p) => y(p.high))(points));
  svg.append("path").attr("class", "run__line").attr("d", line().x((p) => x(p.no)).y((p) => y(p.score))(points));
  svg.append("g").selectAll("circle").data(points).join("circle").attr("class", "run__at").attr("r", 4)
    .attr("cx", (p) => x(p.no)).attr("cy", (p) => y(p.score));
  plot.replaceChildren(svg.node());
}

for (const figure of document.querySelectorAll("[data-run]")) {
  figure.hidden = false;
  draw(figure);
  let drawn = figure.clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(figure.clientWidth - drawn) < 2) return;
    drawn = figure.clientWidth;
    draw(figure);
  }).observe(figure);
}
