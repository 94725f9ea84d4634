import { type ComponentType, lazy } from "react";

/**
 * A part of the screen that nobody needs at first sight: its code is fetched once the browser has
 * painted what comes before it. Needs a Suspense around it, whose fallback keeps its place.
 */
export const later = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    await painted();
    return { default: await load() };
  });

/** After the next frame; a page in the background paints none and does not wait for one. */
const painted = () =>
  new Promise<void>((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
