// A page served by `factdeck watch` comes back after every build.

import { data } from "factdeck/data";

const NEWS_SECONDS = 8;

/** Listen for builds, and show what the last one changed. */
export function followBuilds(news) {
  if (data.build === null) return;
  if (data.news) {
    news.textContent = data.news;
    news.hidden = false;
    setTimeout(() => { news.hidden = true; }, NEWS_SECONDS * 1000);
  }
  const builds = new EventSource("events");
  builds.addEventListener("build", (event) => {
    if (Number(event.data) === data.build) return;
    builds.close();
    location.reload();
  });
}
