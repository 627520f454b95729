// The page reads well without this: it only lights up a claim's words when one points at its card, and the reverse.
"use strict";
const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
const partners = (key) => document.querySelectorAll(`[data-c="${key}"], [id="${key}"]`);
const light = (key, on) => partners(key).forEach((node) => node.classList.toggle("lit", on));
const keysAt = (node) => {
  const keys = [];
  for (let mark = node.closest("mark"); mark; mark = mark.parentElement.closest("mark")) keys.push(mark.dataset.c);
  return keys;
};
const bind = (node, keys) => {
  for (const [event, on] of [["mouseenter", true], ["mouseleave", false]]) {
    node.addEventListener(event, () => keys.forEach((key) => light(key, on)));
  }
};
each(".card", (card) => bind(card, [card.id]));
each("mark", (mark) => {
  bind(mark, keysAt(mark));
  mark.addEventListener("click", (event) => {
    event.stopPropagation();
    const card = document.getElementById(mark.dataset.c);
    card.scrollIntoView({ block: "nearest" });
    card.focus({ preventScroll: true });
  });
});
