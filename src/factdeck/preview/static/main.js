// The page: what is chosen, what is shown, and what the buttons and keys do.

import { CardFrame } from "factdeck/card";
import { showOverview } from "factdeck/charts";
import { data, editorAddress, place } from "factdeck/data";
import { badge, showDetails, showNoCard } from "factdeck/details";
import { find, make } from "factdeck/elements";
import { Filters } from "factdeck/filters";
import { keep, kept } from "factdeck/kept";
import { keyListener, showKeys } from "factdeck/keys";
import { VirtualList } from "factdeck/list";
import { followBuilds } from "factdeck/live";
import { Theme } from "factdeck/theme";
import { say, translatePage } from "factdeck/words";

const PAGE_OF_ROWS = 10;

translatePage();
let shown = [];
let at = -1;
let isBack = false;

const actions = {
  next: () => go(at + 1),
  previous: () => go(at - 1),
  first: () => go(0),
  last: () => go(shown.length - 1),
  pageDown: () => go(at + PAGE_OF_ROWS),
  pageUp: () => go(at - PAGE_OF_ROWS),
  flip: () => flip(),
  search: () => { setView("list"); filters.focusSearch(); },
  open: () => { if (data.editor && shown[at]) location.href = editorAddress(shown[at].path, shown[at].line); },
  overview: () => openOverview(),
  theme: () => theme.turn(),
  help: () => { showKeys(find("help").querySelector(".body")); find("help").showModal(); },
  escape: () => { setView("list"); find("list").focus(); },
};
const onKey = keyListener(actions);
const card = new CardFrame(find("card"), { onKey, onClick: () => flip() });
const list = new VirtualList(find("list"), { fill: rowOf, onSelect: (position) => { go(position); setView("card"); } });
const theme = new Theme(find("theme"), () => showCard());
const filters = new Filters(() => refill());

document.addEventListener("keydown", onKey);
for (const [id, name] of Object.entries({
  previous: "previous", next: "next", flip: "flip", back: "escape", "open-overview": "overview", "open-help": "help",
})) {
  const button = find(id);
  button.addEventListener("click", actions[name]);
  // A click leaves the focus where it is, so that space turns the card and presses no button.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
}
addEventListener("pagehide", keepView);
restore();
followBuilds(find("news"));

function refill() {
  shown = filters.apply();
  list.show(shown);
  find("empty").hidden = shown.length > 0;
  go(0);
}

function go(position) {
  at = Math.max(0, Math.min(position, shown.length - 1));
  isBack = false;
  if (!shown.length) at = -1;
  else list.select(at);
  showEntry();
}

function flip() {
  const entry = shown[at];
  if (!entry?.front) return;
  isBack = !isBack;
  showCard();
  find("status").textContent = isBack ? `${say("Answer")}: ${entry.answer}` : `${say("Question")}: ${entry.title}`;
}

function showEntry() {
  const entry = shown[at];
  const position = { position: (at + 1).toLocaleString(), count: shown.length.toLocaleString() };
  find("position").textContent = entry ? say("{position} of {count}", position) : "";
  find("card").hidden = !entry?.front;
  find("no-card").hidden = !entry || Boolean(entry.front);
  find("flip").disabled = !entry?.front;
  if (!entry) {
    find("details").replaceChildren();
    return;
  }
  if (!entry.front) showNoCard(find("no-card"), entry);
  showDetails(find("details"), entry);
  showCard();
}

function showCard() {
  const entry = shown[at];
  find("flip").textContent = say(isBack ? "Show question" : "Show answer");
  if (entry?.front) card.show(isBack ? entry.back : entry.front, theme.isDark);
}

function rowOf(entry) {
  const note = `${entry.path.split("/").at(-1)}:${entry.line}`;
  const about = [note, entry.rule].filter(Boolean).join(" · ");
  return [
    make("span", { className: "title", lang: entry.language }, entry.title),
    make("span", { className: "about" }, badge(entry.state), make("span", {}, about)),
  ];
}

function openOverview() {
  const dialog = find("overview");
  showOverview(dialog.querySelector(".body"), filters.inside, (topic) => { dialog.close(); filters.chooseTopic(topic); });
  dialog.showModal();
}

function setView(name) {
  document.body.dataset.view = name;
}

// What is chosen stays with the tab: a page that is loaded again shows the same card.
function keepView() {
  const entry = shown[at];
  const where = entry && { place: place(entry), title: entry.title };
  keep({ chosen: filters.chosen, theme: theme.chosen, view: document.body.dataset.view, where, isBack });
}

function restore() {
  const before = kept();
  if (!before) {
    refill();
    return;
  }
  theme.chosen = before.theme;
  filters.chosen = before.chosen;
  setView(before.view);
  if (!before.where) return;
  const isThere = (entry) => place(entry) === before.where.place;
  const isSame = (entry) => entry.title === before.where.title;
  const same = shown.findIndex((entry) => isThere(entry) && isSame(entry));
  go(same >= 0 ? same : shown.findIndex((entry) => isThere(entry) || isSame(entry)));
  if (before.isBack) flip();
}
