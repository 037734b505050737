// A list of any length: only the rows in sight exist.

import { make } from "factdeck/elements";

const ROW_HEIGHT_REM = 4.5;
const ROWS_BEYOND_SIGHT = 6;

export class VirtualList {
  #box;
  #all;
  #rows = new Map();
  #items = [];
  #fill;
  #rowHeight;
  #selected = -1;

  /**
   * @param box the scrolling element, with one child that takes the height of all rows
   * @param fill gives the content of a row: (item) => nodes
   * @param onSelect called with the position of a row that was clicked
   */
  constructor(box, { fill, onSelect }) {
    this.#box = box;
    this.#all = box.firstElementChild;
    this.#fill = fill;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#rowHeight = Math.round(ROW_HEIGHT_REM * rem);
    box.addEventListener("scroll", () => this.#draw(), { passive: true });
    new ResizeObserver(() => this.#draw()).observe(box);
    this.#all.addEventListener("click", (event) => {
      const row = event.target.closest("[role=option]");
      if (row) onSelect(Number(row.dataset.position));
    });
  }

  /** Show other items, from the top. */
  show(items) {
    this.#items = items;
    this.#selected = -1;
    this.#all.style.height = `${items.length * this.#rowHeight}px`;
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.#box.scrollTop = 0;
    this.#box.removeAttribute("aria-activedescendant");
    this.#draw();
  }

  /** Mark a row and bring it into sight. */
  select(position) {
    this.#rows.get(this.#selected)?.setAttribute("aria-selected", "false");
    this.#selected = position;
    const top = position * this.#rowHeight;
    const sight = this.#box.clientHeight;
    if (top < this.#box.scrollTop) this.#box.scrollTop = top;
    else if (top + this.#rowHeight > this.#box.scrollTop + sight) {
      this.#box.scrollTop = top + this.#rowHeight - sight;
    }
    this.#draw();
    this.#rows.get(position)?.setAttribute("aria-selected", "true");
    this.#box.setAttribute("aria-activedescendant", `row-${position}`);
  }

  #draw() {
    const { scrollTop, clientHeight } = this.#box;
    const first = Math.max(0, Math.floor(scrollTop / this.#rowHeight) - ROWS_BEYOND_SIGHT);
    const beyond = Math.ceil((scrollTop + clientHeight) / this.#rowHeight) + ROWS_BEYOND_SIGHT;
    const last = Math.min(this.#items.length, beyond);
    for (const [position, row] of this.#rows) {
      if (position < first || position >= last) {
        row.remove();
        this.#rows.delete(position);
      }
    }
    for (let position = first; position < last; position += 1) {
      if (!this.#rows.has(position)) this.#rows.set(position, this.#add(position));
    }
  }

  #add(position) {
    const row = make("div", { className: "row", id: `row-${position}` });
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", String(position === this.#selected));
    row.setAttribute("aria-posinset", position + 1);
    row.setAttribute("aria-setsize", this.#items.length);
    row.dataset.position = position;
    row.style.height = `${this.#rowHeight}px`;
    row.style.transform = `translateY(${position * this.#rowHeight}px)`;
    row.append(...this.#fill(this.#items[position]));
    this.#all.append(row);
    return row;
  }
}
