/** Makes Handbill installable. Not while developing: kept files would hide changes. */
export function registerServiceWorker() {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    // Without it everything works but the start without a connection.
    navigator.serviceWorker
      .register("/sw.js")
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage("keep-shell"))
      .catch(() => {});
  });
}
