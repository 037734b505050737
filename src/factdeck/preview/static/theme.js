// Light, dark, or as the system has it.

import { say } from "factdeck/words";

const ORDER = ["auto", "light", "dark"];
const LABELS = { auto: "Theme: as the system", light: "Theme: light", dark: "Theme: dark" };
const SIGNS = { auto: "◐", light: "☀", dark: "☾" };
const system = matchMedia("(prefers-color-scheme: dark)");

export class Theme {
  #button;
  #onChange;
  #chosen = "auto";

  constructor(button, onChange) {
    this.#button = button;
    this.#onChange = onChange;
    button.addEventListener("click", () => this.turn());
    system.addEventListener("change", () => this.#apply());
    this.#label();
  }

  get isDark() {
    return this.#chosen === "auto" ? system.matches : this.#chosen === "dark";
  }

  get chosen() {
    return this.#chosen;
  }

  set chosen(name) {
    this.#chosen = ORDER.includes(name) ? name : "auto";
    this.#apply();
  }

  /** Take the next one. */
  turn() {
    this.chosen = ORDER[(ORDER.indexOf(this.#chosen) + 1) % ORDER.length];
  }

  #apply() {
    document.documentElement.dataset.theme = this.#chosen;
    this.#label();
    this.#onChange();
  }

  #label() {
    this.#button.textContent = SIGNS[this.#chosen];
    const label = say(LABELS[this.#chosen]);
    this.#button.setAttribute("aria-label", label);
    this.#button.title = label;
  }
}
