// Plain forms: sent once, and anything slower than 300 ms says in words what is happening.

const SLOW_MS = 300;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.dataset.busy === undefined) return;
  if (form.dataset.sent === "yes") {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => {
    const words = document.createElement("p");
    words.className = "busy";
    words.setAttribute("role", "status");
    words.textContent = form.dataset.busy;
    form.append(words);
  }, SLOW_MS);
});

window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const words of form.querySelectorAll(":scope > .busy")) words.remove();
  }
});
