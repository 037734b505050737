// The card, in a frame of its own: the same document that Anki's reviewer shows.

import { cardStyle, mathjax, pictures } from "factdeck/data";

// As Anki sets MathJax up, without its menu, which would load more files.
const MATHJAX_OPTIONS = {
  tex: {
    displayMath: [["\\[", "\\]"]],
    processRefs: false,
    processEnvironments: false,
    processEscapes: false,
    packages: { "[+]": ["noerrors", "mathtools", "mhchem"] },
  },
  options: { enableMenu: false },
  startup: { typeset: false },
};
const HAS_MATHS = /\\\(|\\\[/;

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Card</title></head>
<body class="card" tabindex="-1"><main id="qa"></main></body></html>`;

export class CardFrame {
  #frame;
  #ready;
  #shown = 0;

  /**
   * @param frame the iframe
   * @param onKey told of keys pressed inside the card
   * @param onClick told of clicks on the card that hit no link
   */
  constructor(frame, { onKey, onClick }) {
    this.#frame = frame;
    this.#ready = new Promise((resolve) => {
      frame.addEventListener("load", () => {
        const inside = frame.contentDocument;
        inside.head.append(Object.assign(inside.createElement("style"), { textContent: cardStyle }));
        inside.addEventListener("keydown", onKey);
        inside.addEventListener("click", (event) => {
          if (!event.target.closest("a, summary") && inside.getSelection().isCollapsed) onClick();
        });
        resolve(inside);
      }, { once: true });
    });
    frame.srcdoc = SHELL;
  }

  /** Show one side; the last call wins. */
  async show(html, dark) {
    this.#shown += 1;
    const turn = this.#shown;
    const inside = await this.#ready;
    if (turn !== this.#shown) return;
    inside.body.className = dark ? "card nightMode night_mode" : "card";
    inside.documentElement.style.colorScheme = dark ? "dark" : "light";
    const qa = inside.getElementById("qa");
    qa.replaceChildren(...withPictures(html, inside));
    inside.scrollingElement.scrollTop = 0;
    const answer = inside.getElementById("answer");
    if (answer && answer.offsetTop > inside.defaultView.innerHeight) answer.scrollIntoView();
    if (HAS_MATHS.test(html)) await typeset(inside);
  }
}

// Addresses are set in a document that loads nothing, or every picture would be asked for twice.
function withPictures(html, inside) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const image of parsed.querySelectorAll("img")) {
    const address = pictures[image.getAttribute("src")];
    if (address) image.src = address;
    else image.removeAttribute("src");
  }
  for (const link of parsed.querySelectorAll("a[href]")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  return [...parsed.body.childNodes].map((node) => inside.adoptNode(node));
}

async function typeset(inside) {
  const view = inside.defaultView;
  if (!view.MathJax) {
    const script = inside.createElement("script");
    script.nonce = "factdeck"; // see the policy in page.html
    // As text: an object made out here is none of the frame's own, and MathJax would not know it.
    script.textContent = `window.MathJax = ${JSON.stringify(MATHJAX_OPTIONS)};\n${mathjax}`;
    inside.head.append(script);
  }
  await view.MathJax.startup.promise;
  view.MathJax.typesetClear();
  await view.MathJax.typesetPromise();
}
