import { type ComponentType, lazy } from "react";
import { loadWords } from "@/lib/catalogs";
import { loadSentences } from "@/lib/serverWords/said";

/**
 * A part of the screen that nobody needs at first sight: its code is fetched once the browser has
 * painted what comes before it. Needs a Suspense around it, whose fallback keeps its place; without
 * a connection it stays until there is one, and the rest of the page with it.
 */
export const later = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    await painted();
    await idle();
    return {
      default: await onceReached(() =>
        Promise.all([loadWords("shared"), loadSentences()]).then(load),
      ),
    };
  });

const BETWEEN_TRIES_MS = 10_000;

/** What fails here failed on its way: a part that is none of the page's first must not take the page with it. */
async function onceReached<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      // the browser has said in its console which file it was
      await connected();
    }
  }
}

const connected = () =>
  new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, BETWEEN_TRIES_MS);
    addEventListener("online", go);
  });

/** After the first paint of content, as the browser reports it; a page in the background paints none. */
const painted = () =>
  new Promise<void>((resolve) => {
    if (document.hidden || !canTell()) return resolve();
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: "paint", buffered: true });
  });

/** What the page is about is drawn first, where the browser can tell. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else resolve();
  });

const canTell = () =>
  "PerformanceObserver" in window && PerformanceObserver.supportedEntryTypes?.includes("paint");
