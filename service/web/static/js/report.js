// A report in the making: says which area is being read, and shows the report when it is there.

const waiting = document.getElementById("waiting");
const url = `/api/sessions/${encodeURIComponent(waiting.dataset.session)}/reports/${encodeURIComponent(waiting.dataset.report)}`;
const trouble = document.getElementById("trouble");
const announce = document.getElementById("announce");
const EVERY_MS = 1000;

let leaving = false;

function show(report) {
  for (const area of waiting.querySelectorAll("[data-area]")) {
    const now = report.reading === area.dataset.area;
    if (now && !area.classList.contains("is-reading")) announce.textContent = area.innerText;
    area.classList.toggle("is-reading", now);
    area.classList.toggle("is-read", report.read.includes(area.dataset.area));
  }
}

async function look() {
  try {
    const response = await fetch(url, { headers: { Accept: "application/json" }, cache: "no-store" });
    trouble.hidden = response.ok;
    if (response.ok) {
      const report = await response.json();
      const ready = report.status === "done" || report.status === "failed";
      if (ready && !leaving) {
        location.reload();
        return;
      }
      if (ready) leaving = false;
      show(report);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    trouble.hidden = false;
  }
  setTimeout(look, EVERY_MS);
}

// Whoever is on the way to another page is not called back by a report that gets ready at that moment.
window.addEventListener("beforeunload", () => (leaving = true));
look();
