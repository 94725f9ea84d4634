import { type ComponentType, lazy } from "react";
import { loadWords } from "@/lib/catalogs";

/**
 * A part of the screen that nobody needs at first sight: its code is fetched once the browser has
 * painted what comes before it. Needs a Suspense around it, whose fallback keeps its place.
 */
export const later = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    await painted();
    await loadWords("shared");
    return { default: await load() };
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

const canTell = () =>
  "PerformanceObserver" in window && PerformanceObserver.supportedEntryTypes?.includes("paint");
