// What went on in the other person, drawn from the table that says the same: three lines over the turns, and on
// each step its reason. One stop of the Tab key; the arrow keys go from turn to turn, Enter goes to the turn.

import { axisBottom, axisLeft, create, curveMonotoneX, line, scaleLinear } from "./vendor/d3-lines.js";

const figure = document.getElementById("chart");
const said = figure.querySelector("[data-said]");
const plot = figure.querySelector("[data-plot]");
const NAMES = ["trust", "guard", "patience"];
const HEIGHT = 250;
const ROOM = { top: 14, left: 34, bottom: 34 };

const steps = [...document.querySelectorAll("#steps tbody tr")].map((row) => {
  const cells = [...row.cells].map((cell) => cell.textContent.trim());
  return { no: Number(cells[0]) || 0, at: cells[0], whose: cells[1], trust: +cells[2], guard: +cells[3], patience: +cells[4], why: cells[5] };
});

function words(step) {
  const levels = NAMES.map((name) => `${figure.dataset[name]} ${step[name]}`).join(", ");
  const turn = step.no ? `${figure.dataset.turn} ${step.no} (${step.whose})` : step.at;
  return `${turn}: ${levels}.${step.why ? ` ${step.why}` : ""}`;
}

function tell(step) {
  const head = document.createElement("p");
  head.className = "chart__levels";
  head.textContent = words({ ...step, why: "" });
  const why = document.createElement("p");
  why.className = "chart__why";
  why.textContent = step.why;
  said.replaceChildren(head, why);
  for (const mark of plot.querySelectorAll(".step")) mark.classList.toggle("is-told", mark.dataset.no === String(step.no));
}

// Names at the ends of their lines, pushed apart where they would lie on each other.
function endNames(y, right) {
  const last = steps[steps.length - 1];
  const names = NAMES.map((name) => ({ name, y: y(last[name]) })).sort((a, b) => a.y - b.y);
  for (let i = 1; i < names.length; i += 1) names[i].y = Math.max(names[i].y, names[i - 1].y + 16);
  const over = names[names.length - 1].y - (HEIGHT - ROOM.bottom);
  if (over > 0) for (const each of names) each.y -= over;
  return names.map((each) => ({ ...each, x: right + 8 }));
}

function draw() {
  const width = Math.max(280, plot.clientWidth);
  const right = width - 70;
  const x = scaleLinear([steps[0].no, steps[steps.length - 1].no], [ROOM.left + 8, right]);
  const y = scaleLinear([0, 100], [HEIGHT - ROOM.bottom, ROOM.top]);
  const svg = create("svg").attr("viewBox", `0 0 ${width} ${HEIGHT}`).attr("width", width).attr("height", HEIGHT)
    .attr("role", "group").attr("aria-label", figure.dataset.label);
  const axes = svg.append("g").attr("class", "chart__axes").attr("aria-hidden", "true");
  axes.append("g").attr("transform", `translate(${ROOM.left},0)`).call(axisLeft(y).tickValues([0, 50, 100]).tickSize(ROOM.left - right));
  const every = Math.max(1, Math.ceil(steps.length / (width / 36)));
  axes.append("g").attr("transform", `translate(0,${HEIGHT - ROOM.bottom + 6})`)
    .call(axisBottom(x).tickValues(steps.filter((s, i) => i % every === 0).map((s) => s.no)).tickFormat((no) => no || steps[0].at).tickSize(0));
  for (const name of NAMES) {
    const path = line().x((s) => x(s.no)).y((s) => y(s[name])).curve(curveMonotoneX);
    svg.append("path").attr("class", `chart__line chart__line--${name}`).attr("d", path(steps));
  }
  svg.append("g").attr("class", "chart__names").attr("aria-hidden", "true").selectAll("text").data(endNames(y, right)).join("text")
    .attr("class", (n) => `chart__name chart__name--${n.name}`).attr("x", (n) => n.x).attr("y", (n) => n.y).attr("dy", "0.32em")
    .text((n) => figure.dataset[n.name]);
  const wide = steps.length > 1 ? (x(2) - x(1)) / 2 : width / 4;
  const marks = svg.append("g").selectAll("a").data(steps).join("a")
    .attr("class", "step").attr("href", (s) => `#no-${s.no || 1}`).attr("data-no", (s) => s.no)
    .attr("aria-label", words).attr("tabindex", (s, i) => (i === 0 ? 0 : -1));
  marks.append("rect").attr("class", "step__field").attr("x", (s) => x(s.no) - wide).attr("y", 0).attr("width", wide * 2).attr("height", HEIGHT - ROOM.bottom);
  marks.append("path").attr("class", "step__rule").attr("d", (s) => `M${x(s.no)} ${ROOM.top}V${HEIGHT - ROOM.bottom}`);
  for (const name of NAMES) marks.append("circle").attr("class", `step__dot step__dot--${name}`).attr("cx", (s) => x(s.no)).attr("cy", (s) => y(s[name])).attr("r", 3.5);
  marks.on("pointerenter focus", (event, step) => tell(step));
  marks.on("keydown", (event, step) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by && marks.nodes()[steps.indexOf(step) + by];
    if (!next) return;
    event.preventDefault();
    for (const mark of marks.nodes()) mark.setAttribute("tabindex", mark === next ? 0 : -1);
    next.focus();
  });
  plot.replaceChildren(svg.node());
}

if (steps.length > 1) {
  figure.hidden = false;
  draw();
  let drawn = plot.clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(plot.clientWidth - drawn) < 2) return;
    drawn = plot.clientWidth;
    draw();
  }).observe(plot);
}
