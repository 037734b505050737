// What the page was built with.

const read = (id) => JSON.parse(document.getElementById(id).textContent);

export const data = read("data");
export const cardStyle = read("card-style");
export const pictures = read("pictures");
export const mathjax = document.getElementById("mathjax").textContent;

/** States in the order in which they are shown. */
export const STATES = ["packed", "held-back", "no-question", "skipped"];

for (const [number, topic] of data.topics.entries()) topic.number = number;
for (const [number, entry] of data.entries.entries()) {
  entry.number = number;
  entry.wording = fold([entry.title, entry.answer, entry.path, entry.deck, text(entry.source)].join("\n"));
}

/** Make two spellings of one text alike: composed, lower case. */
export function fold(value) {
  return value.normalize("NFC").toLowerCase();
}

/** Where the entry stands in the notes, as `path:line`. */
export const place = (entry) => `${entry.path}:${entry.line}`;

/** The address that opens the editor at the entry; empty if the author wants none. */
export function editorAddress(path, line) {
  const absolute = `/${data.root.replaceAll("\\", "/").replace(/^\/+/, "")}/${path}`;
  const file = encodeURI(absolute).replaceAll("#", "%23").replaceAll("?", "%3F");
  return data.editor.replace("{path}", file).replace("{line}", String(Math.max(line, 1)));
}

function text(html) {
  return html.replace(/<[^>]*>/g, " ").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
