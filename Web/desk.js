// What the pages can do without: nothing here is needed to read or to ask.
"use strict";
(() => {
  const all = (query) => Array.from(document.querySelectorAll(query));

  // A mark and its note show each other.
  const pair = (number, on) => {
    for (const found of all(`#n${number}, a.ref[href="#n${number}"]`)) found.classList.toggle("on", on);
  };
  for (const link of all(".marked a.ref")) {
    const number = link.getAttribute("href").slice(2);
    const mark = link.previousElementSibling;
    const parts = [link, document.getElementById("n" + number)];
    if (mark && mark.tagName === "MARK") parts.push(mark);
    for (const part of parts.filter(Boolean)) {
      part.addEventListener("mouseenter", () => pair(number, true));
      part.addEventListener("mouseleave", () => pair(number, false));
    }
    if (mark && mark.tagName === "MARK") mark.addEventListener("click", () => link.click());
    link.addEventListener("click", () => {
      const note = document.getElementById("n" + number);
      if (note) note.open = true;
    });
  }

  // On a narrow screen a note opens under its line, and what is right is folded, so that many notes on one line leave the
  // article its place; in print all are open.
  const narrow = window.matchMedia("(max-width: 46rem)");
  const fold = () => { for (const note of all("details.note")) note.open = note.matches(narrow.matches ? ".contradicted, :target" : ":not(.supported), :target"); };
  if (all("details.note").length) {
    fold();
    narrow.addEventListener("change", fold);
    window.addEventListener("beforeprint", () => { for (const note of all("details.note")) note.open = true; });
  }

  // A button beside what is there to be copied.
  for (const text of all("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy the note";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.value);
        button.textContent = "Copied";
      } catch {
        text.focus();
        text.select();
        button.textContent = "Marked: press Ctrl C";
      }
    });
    text.after(button);
  }

  // A file that is dropped on the field.
  const field = document.getElementById("text");
  const file = document.getElementById("file");
  if (field && file) {
    field.addEventListener("dragover", (event) => { event.preventDefault(); field.classList.add("over"); });
    field.addEventListener("dragleave", () => field.classList.remove("over"));
    field.addEventListener("drop", (event) => {
      field.classList.remove("over");
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      file.files = event.dataTransfer.files;
      document.getElementById("check").requestSubmit();
    });
  }

  // An empty field of a filter does not stand in the address.
  for (const form of all("form.filter[method=get]")) {
    form.addEventListener("submit", () => {
      for (const part of form.elements) if (part.name && part.value === "") part.disabled = true;
    });
    window.addEventListener("pageshow", () => { for (const part of form.elements) part.disabled = false; });
  }
})();
