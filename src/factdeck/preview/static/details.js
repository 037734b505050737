// What stands beside the card: where it comes from and why it is as it is.

import { data, editorAddress } from "factdeck/data";
import { make } from "factdeck/elements";
import { stateWord } from "factdeck/filters";
import { say } from "factdeck/words";

const percent = (confidence) => `${Math.round(100 * confidence)} %`;

/** Give a link that opens the editor there, or plain text if the author wants no links. */
export function placeLink(path, line) {
  const text = line ? `${path}:${line}` : path;
  if (!data.editor) return make("span", { className: "place" }, text);
  return make("a", { className: "place", href: editorAddress(path, line), title: say("Open in the editor (o)") }, text);
}

/** Fill the panel for an entry. */
export function showDetails(panel, entry) {
  panel.replaceChildren(
    make("p", { className: "head" }, badge(entry.state), placeLink(entry.path, entry.line)),
    ...reason(entry),
    make("p", { className: "trail" }, entry.trail.join(" › ")),
    source(entry),
    ...facts(entry),
    ...considered(entry),
  );
  panel.scrollTop = 0;
}

/** Fill the place of the card for a fact that has none. */
export function showNoCard(box, entry) {
  box.replaceChildren(
    make("p", { className: "why" }, badge(entry.state), ` ${entry.reason}`),
    source(entry),
  );
}

export function badge(state) {
  return make("span", { className: `badge ${state}` }, state === "packed" ? say("Card") : stateWord(state));
}

function reason(entry) {
  return entry.reason ? [make("p", { className: "why" }, entry.reason)] : [];
}

// Sanitised when the notes were read; the page's policy runs no script of theirs either.
function source(entry) {
  return make("div", { className: "source", lang: entry.language, innerHTML: entry.source });
}

function facts(entry) {
  if (!entry.rule) return [];
  const meter = make("meter", { min: 0, max: 1, value: entry.confidence });
  meter.setAttribute("aria-label", say("Confidence"));
  const rows = [
    [say("Rule"), entry.rule],
    [say("Confidence"), meter, ` ${percent(entry.confidence)}`],
    [say("Deck"), entry.deck.replaceAll("::", " › ")],
  ];
  return [make("dl", {}, ...rows.flatMap(([name, ...values]) => [make("dt", {}, name), make("dd", {}, ...values)]))];
}

function considered(entry) {
  if (!entry.considered.length) return [];
  const items = entry.considered.map((one) => make("li", {},
    make("p", { className: "question", lang: entry.language }, one.question),
    make("p", { className: "answer", lang: entry.language }, one.answer),
    make("p", { className: "quiet" }, [one.rule, percent(one.confidence), ...one.lints].join(" · ")),
  ));
  return [make("h2", {}, say("Also considered")), make("ul", { className: "considered" }, ...items)];
}
