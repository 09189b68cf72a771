"use strict";
(() => {
  const every = (where, what) => Array.from(where.querySelectorAll(what));
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.hasAttribute("data-v") ? Number(cell.dataset.v) : cell.textContent.trim();
  };
  const empty = (one) => one === "" || Number.isNaN(one);
  const compare = (a, b) => {
    if (empty(a) || empty(b)) return empty(a) - empty(b);
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });
  };

  function sort(table, head, column) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => [value(row, column), row]);
    rows.sort(([a], [b]) => (down && !empty(a) && !empty(b) ? compare(b, a) : compare(a, b)));
    body.append(...rows.map(([, row]) => row));
  }

  function filter(listing) {
    const words = listing.querySelector(".by-word").value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const wanted = listing.querySelector(".by-verdict")?.value ?? "";
    const rows = Array.from(listing.querySelector("tbody").rows);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLocaleLowerCase();
      const fits = words.every((word) => text.includes(word)) && (!wanted || row.querySelector("[data-verdict]").dataset.verdict === wanted);
      row.hidden = !fits;
      shown += fits;
    }
    const count = listing.querySelector(".shown");
    count.textContent = count.dataset.told.replace("{shown}", shown).replace("{all}", rows.length);
  }

  function unfilter(row) {
    const listing = row.closest(".listing");
    for (const field of every(listing, ".by-word, .by-verdict")) field.value = "";
    filter(listing);
  }

  for (const listing of every(document, ".listing")) {
    const table = listing.querySelector("table");
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, head, column));
    });
    listing.querySelector(".tools").hidden = false;
    listing.addEventListener("input", () => filter(listing));
  }

  function reveal() {
    let place = null;
    try { place = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!place) return;
    for (let at = place; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (place.tagName === "TR" && place.hidden) unfilter(place);
    if (place.tagName === "ARTICLE" || place.matches("a.claim")) place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
  }
  addEventListener("hashchange", reveal);
  reveal();

  function light(event) {
    const card = event.target.closest?.("article.card");
    for (const one of every(document, ".claim.lit")) one.classList.remove("lit");
    if (!card) return;
    for (const link of every(card, ".figures a")) document.getElementById(link.hash.slice(1))?.classList.add("lit");
  }
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);

  let opened = [];
  addEventListener("beforeprint", () => { opened = every(document, "details:not([open])"); for (const one of opened) one.open = true; });
  addEventListener("afterprint", () => { for (const one of opened) one.open = false; });
})();
