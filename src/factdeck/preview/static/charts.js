// The overview: how sure the rules were, how many cards and bullets each topic has, what is amiss.

import { data, STATES } from "factdeck/data";
import { placeLink } from "factdeck/details";
import { draw, make } from "factdeck/elements";
import { stateWord } from "factdeck/filters";
import { say } from "factdeck/words";

const MOST_BARS = 25;
const BINS = 20;
const CHART = { width: 640, height: 170, foot: 22 };

/** Fill the dialog for some entries; `onTopic` is told of a folder or note that was chosen. */
export function showOverview(box, entries, onTopic) {
  box.replaceChildren(legend(entries), ...byConfidence(entries), ...byTopic(entries, onTopic), ...troubles());
  box.scrollTop = 0;
}

function legend(entries) {
  const counts = countStates(entries);
  return make("ul", { className: "legend" }, ...STATES.map((state) => make("li", {},
    make("span", { className: `swatch ${state}` }),
    `${stateWord(state)} ${counts[state].toLocaleString()}`,
  )));
}

function byTopic(entries, onTopic) {
  const groups = grouped(entries);
  const most = Math.max(1, ...[...groups.values()].map((list) => list.length));
  const bars = [...groups].slice(0, MOST_BARS).map(([topic, list]) => {
    const counts = countStates(list);
    const button = make("button", { type: "button", className: "topic-bar" },
      make("span", {}, topic.path.at(-1) + (topic.kind === "folder" ? "/" : "")),
      bar(counts, most),
      make("span", { className: "count" }, summary(counts)));
    button.addEventListener("click", () => onTopic(topic));
    return button;
  });
  const left = groups.size - bars.length;
  if (left > 0) bars.push(make("p", { className: "quiet" }, say("and {count} more", { count: left })));
  return [make("h3", {}, say("By topic")), ...bars];
}

// By note where these are few enough to be seen at once, else by folder, as deep as can be.
function grouped(entries) {
  const places = entries.map((entry) => entry.topics.map((number) => data.topics[number])
    .filter((topic) => topic.kind === "folder" || topic.kind === "note"));
  const deepest = Math.max(1, ...places.map((chain) => chain.length));
  for (let depth = deepest; ; depth -= 1) {
    const groups = new Map();
    for (const [number, chain] of places.entries()) {
      const topic = chain[Math.min(depth, chain.length) - 1];
      if (!groups.has(topic)) groups.set(topic, []);
      groups.get(topic).push(entries[number]);
    }
    if (groups.size <= MOST_BARS || depth === 1) return groups;
  }
}

function bar(counts, most) {
  const picture = draw("svg", { viewBox: `0 0 ${most} 1`, preserveAspectRatio: "none", "aria-hidden": "true" });
  let x = 0;
  for (const state of STATES) {
    picture.append(draw("rect", { x, y: 0, width: counts[state], height: 1, class: state }));
    x += counts[state];
  }
  return picture;
}

const summary = (counts) => STATES.filter((state) => counts[state])
  .map((state) => `${stateWord(state)} ${counts[state].toLocaleString()}`).join(" · ");

function byConfidence(entries) {
  const cards = entries.filter((entry) => entry.rule);
  const bins = Array.from({ length: BINS }, () => []);
  for (const card of cards) bins[Math.min(BINS - 1, Math.floor(card.confidence * BINS))].push(card);
  const most = Math.max(1, ...bins.map((bin) => bin.length));
  const { width, height, foot } = CHART;
  const label = say("By confidence");
  const picture = draw("svg", { viewBox: `0 0 ${width} ${height + foot}`, role: "img", class: "histogram" });
  const told = [];
  for (const [number, bin] of bins.entries()) {
    const [low, high] = [number / BINS, (number + 1) / BINS].map((share) => share.toFixed(2));
    const counts = countStates(bin);
    let top = height;
    for (const state of STATES) {
      const tall = (counts[state] / most) * (height - 14);
      top -= tall;
      picture.append(draw("rect", { x: (number * width) / BINS + 1, y: top, width: width / BINS - 2, height: tall, class: state }));
    }
    if (bin.length) {
      told.push(say("{count} from {low} to {high}", { count: bin.length, low, high }));
      picture.append(draw("text", { x: ((number + 0.5) * width) / BINS, y: top - 3 }, String(bin.length)));
    }
  }
  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    const anchor = tick === 0 ? "start" : tick === 1 ? "end" : "middle";
    picture.append(draw("text", { x: tick * width, y: height + foot - 5, style: `text-anchor:${anchor}` }, String(tick)));
  }
  picture.append(draw("line", { x1: 0, y1: height, x2: width, y2: height }));
  picture.setAttribute("aria-label", `${label}: ${told.join("; ")}`);
  return [make("h3", {}, label), picture];
}

function troubles() {
  if (!data.troubles.length) return [];
  const items = data.troubles.map((one) => make("li", {},
    placeLink(one.path, one.line), ` ${one.message} `, make("span", { className: "quiet" }, one.code)));
  return [make("h3", {}, say("Problems in the notes")), make("ul", { className: "troubles" }, ...items)];
}

function countStates(entries) {
  const counts = Object.fromEntries(STATES.map((state) => [state, 0]));
  for (const entry of entries) counts[entry.state] += 1;
  return counts;
}
