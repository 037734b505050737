// The keyboard.

import { make } from "factdeck/elements";
import { say } from "factdeck/words";

const HELP = [
  [["space"], "Turn the card"],
  [["j", "↓"], "Next card"],
  [["k", "↑"], "Previous card"],
  [["/"], "Search"],
  [["o"], "Open the note in the editor"],
  [["i"], "Charts and problems"],
  [["t"], "Light, dark, as the system"],
  [["?"], "These keys"],
  [["Esc"], "Close, leave the search, back to the list"],
];
const NAMES = {
  " ": "flip", Enter: "flip", j: "next", ArrowDown: "next", k: "previous", ArrowUp: "previous",
  "/": "search", o: "open", i: "overview", t: "theme", "?": "help", Escape: "escape",
  Home: "first", End: "last", PageDown: "pageDown", PageUp: "pageUp",
};
// Korean keyboards in Korean mode send these in place of the Latin letters on the same keys.
const HANGUL = { "ㅓ": "next", "ㅏ": "previous", "ㅐ": "open", "ㅑ": "overview", "ㅅ": "theme" };
const USES_OWN_KEYS = "button, a, select, input, textarea, summary, meter";
const IN_LIST_ONLY = new Set(["first", "last", "pageDown", "pageUp"]);

/** Give a listener that calls `actions[name]`; keys that a focused control needs are left to it. */
export function keyListener(actions) {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const name = NAMES[event.key] ?? HANGUL[event.key];
    if (!name) return;
    const { target } = event;
    if (document.querySelector("dialog[open]")) return;
    if (name !== "escape" && target.closest?.(USES_OWN_KEYS) && !isLetterOn(event, target)) return;
    if (IN_LIST_ONLY.has(name) && target.id !== "list") return;
    if (event.key.startsWith("Arrow") && target.closest?.("#details")) return;
    event.preventDefault();
    actions[name]();
  };
}

/** Fill the dialog that lists the keys. */
export function showKeys(box) {
  box.replaceChildren(make("dl", { className: "keys" }, ...HELP.flatMap(([keys, what]) => [
    make("dt", {}, ...keys.map((key) => make("kbd", {}, key))),
    make("dd", {}, say(what)),
  ])));
}

// A button or link in focus needs space and Enter, but no letters.
function isLetterOn(event, target) {
  return target.matches("button, a") && event.key !== " " && event.key !== "Enter";
}
