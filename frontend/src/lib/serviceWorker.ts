/** Makes Handbill installable. Not while developing: kept files would hide changes. */
export function registerServiceWorker() {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  if (document.readyState === "complete") void register();
  else window.addEventListener("load", register);
}

// Without it everything works but the start without a connection.
const register = () =>
  navigator.serviceWorker
    .register("/sw.js")
    .then(() => navigator.serviceWorker.ready)
    .then(({ active }) => active?.postMessage("keep-shell"))
    .catch(() => {});
