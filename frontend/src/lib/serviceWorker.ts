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
    .then(({ active }) => {
      const keep = () => active?.postMessage("keep-shell");
      keep();
      // a connection that was lost in the middle left some of it out
      addEventListener("online", keep);
    })
    .catch(() => {});
