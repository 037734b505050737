// Which entries are shown.

import { data, fold, STATES } from "factdeck/data";
import { find, make } from "factdeck/elements";
import { say } from "factdeck/words";

const STATE_WORDS = {
  packed: "Cards",
  "held-back": "Held back",
  "no-question": "No question",
  skipped: "Skipped",
};
const NONE = "";

export const stateWord = (state) => say(STATE_WORDS[state]);

/** The controls above the list. What is chosen is a plain object that can be kept and set again. */
export class Filters {
  #onChange;
  #search = find("search");
  #selects = { topic: find("topic"), rule: find("rule"), language: find("language") };
  #states = find("states");

  constructor(onChange) {
    this.#onChange = onChange;
    this.#fillTopics();
    this.#fill("rule", "All rules", (entry) => entry.rule);
    this.#fill("language", "All languages", (entry) => entry.language);
    this.#addStates();
    this.#search.addEventListener("input", onChange);
    for (const select of Object.values(this.#selects)) select.addEventListener("change", onChange);
  }

  get chosen() {
    const { topic, rule, language } = this.#selects;
    return {
      words: this.#search.value,
      topic: topic.value,
      rule: rule.value,
      language: language.value,
      state: this.#states.querySelector(":checked").value,
    };
  }

  set chosen({ words, topic, rule, language, state }) {
    this.#search.value = words;
    for (const [name, value] of Object.entries({ topic, rule, language })) {
      const select = this.#selects[name];
      select.value = value;
      if (select.selectedIndex < 0) select.value = NONE;
    }
    (this.#states.querySelector(`[value="${state}"]`) ?? this.#states.querySelector("input")).checked = true;
    this.#onChange();
  }

  /** The entries that match, whatever their state: as `apply` last found them. */
  inside = [];

  /** Give the entries that match, and count by state those that match in all else. */
  apply() {
    const { words, topic, rule, language, state } = this.chosen;
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    const number = topic === NONE ? null : data.topics.find((one) => keyOf(one) === topic).number;
    this.inside = data.entries.filter((entry) =>
      (number === null || entry.topics.includes(number)) &&
      (rule === NONE || entry.rule === rule) &&
      (language === NONE || entry.language === language) &&
      wanted.every((word) => entry.wording.includes(word)));
    this.#showCounts();
    return this.inside.filter((entry) => state === NONE || entry.state === state);
  }

  /** Choose the topic of a chart's bar. */
  chooseTopic(topic) {
    this.chosen = { words: "", rule: NONE, language: NONE, state: NONE, topic: keyOf(topic) };
  }

  focusSearch() {
    this.#search.focus();
    this.#search.select();
  }

  #fill(name, everything, value) {
    const counts = new Map();
    for (const entry of data.entries) {
      const key = value(entry);
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const options = [...counts].sort().map(([key, count]) => make("option", { value: key }, `${key} (${count})`));
    this.#selects[name].append(make("option", { value: NONE }, say(everything)), ...options);
  }

  #fillTopics() {
    const counts = new Array(data.topics.length).fill(0);
    for (const entry of data.entries) for (const number of entry.topics) counts[number] += 1;
    const option = (topic) => {
      const name = topic.path.at(-1) + (topic.kind === "folder" ? "/" : "");
      const indent = "\u2003".repeat(topic.path.length - 1);
      return make("option", { value: keyOf(topic) }, `${indent}${name} (${counts[topic.number]})`);
    };
    const group = (label, topics) => make("optgroup", { label: say(label) }, ...topics.map(option));
    const places = data.topics.filter((topic) => topic.kind !== "tag");
    const tags = data.topics.filter((topic) => topic.kind === "tag").sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    this.#selects.topic.append(make("option", { value: NONE }, say("All topics")), group("Places", places));
    if (tags.length) this.#selects.topic.append(group("Tags", tags));
  }

  #addStates() {
    for (const state of [...STATES, NONE]) {
      const input = make("input", { type: "radio", name: "state", value: state });
      input.addEventListener("change", this.#onChange);
      const word = state === NONE ? say("All") : stateWord(state);
      const count = make("span", { className: "count" });
      this.#states.append(make("label", {}, input, make("span", { className: "chip" }, `${word} `, count)));
    }
    this.#states.querySelector("input").checked = true;
  }

  #showCounts() {
    for (const label of this.#states.querySelectorAll("label")) {
      const { value } = label.firstElementChild;
      const count = this.inside.filter((entry) => value === NONE || entry.state === value).length;
      label.querySelector(".count").textContent = count.toLocaleString();
    }
  }
}

// Numbers change from build to build; kind and names stay.
function keyOf(topic) {
  return [topic.kind, ...topic.path].join("\u0001");
}
