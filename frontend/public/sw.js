/*
 * Keeps the dashboard's own files, so that an installed Handbill opens on a bad connection and can say that it has
 * none. It never answers for the server: no API answer, coupon page or file of a customer is kept.
 */
const CACHE = "handbill-shell-2";
/** The dashboard's pages are all the same one; only the sign-in is a page of its own. */
const PAGES = ["/index.html", "/sign-in.html"];
const pageAt = (pathname) => (pathname === "/sign-in" ? PAGES[1] : PAGES[0]);
/** Several releases' worth; the oldest files go first. */
const MOST_FILES = 200;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(PAGES.map((page) => new Request(page, { cache: "reload" }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldCaches().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (/^\/(api|c|docs|join|l|p|r|u|webhooks|q)(\/|$)/.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isFile(request.url)) event.respondWith(file(request));
});

/** Sent by each page: a first visit, or a new release, loads much before this worker sees it. */
self.addEventListener("message", (event) => {
  if (event.data === "keep-shell") event.waitUntil(keepShell());
});

async function keepShell() {
  const files = await fetch("/shell.json").then((answer) => answer.json());
  // In their order: what is kept can be opened, since what it needs was kept before it.
  for (const url of files.filter(isFile)) await file(new Request(url)).catch(() => {});
}

function isFile(url) {
  const { origin, pathname } = new URL(url, self.location.href);
  return origin === self.location.origin && /^\/(assets|icons)\//.test(pathname);
}

/** The newest page there is; the kept one only without a connection. */
async function page(request) {
  const cache = await caches.open(CACHE);
  const name = pageAt(new URL(request.url).pathname);
  try {
    const answer = await fetch(request);
    const isPage = answer.headers.get("content-type")?.startsWith("text/html");
    if (answer.ok && isPage && !answer.redirected) await cache.put(name, answer.clone());
    return answer;
  } catch (unreachable) {
    const kept = await cache.match(name);
    if (kept) return kept;
    throw unreachable;
  }
}

/** Names of assets carry a hash of what is in them: what is kept is never stale. */
async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await trim(cache);
  }
  return answer;
}

async function trim(cache) {
  const files = (await cache.keys()).filter(({ url }) => !PAGES.includes(new URL(url).pathname));
  await Promise.all(
    files.slice(0, Math.max(0, files.length - MOST_FILES)).map((request) => cache.delete(request)),
  );
}

async function forgetOldCaches() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("handbill-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}
