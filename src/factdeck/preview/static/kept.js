// What the tab remembers while its page is loaded again.

import { data } from "factdeck/data";

const KEY = `factdeck ${data.root}`;

/** Put a plain object by. */
export function keep(view) {
  storage()?.setItem(KEY, JSON.stringify(view));
}

/** Give what was put by, null if nothing was. */
export function kept() {
  return JSON.parse(storage()?.getItem(KEY) ?? "null");
}

// A browser that keeps nothing for anybody throws already when it is asked for the store.
function storage() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
