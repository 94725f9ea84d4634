import { loadWords } from "@/lib/catalogs";
import { askEarly } from "@/lib/early";
import { partAt } from "@/lib/parts";
import { signInPath, wasSignedIn } from "@/lib/signedIn";
import { language } from "@/lib/words";

/**
 * The first script of each page but the sign-in. It asks what the page will ask first while the
 * dashboard is on its way, and leads whoever has to sign in there before the dashboard is fetched.
 */
const PUBLIC = ["/setup", "/unlock", "/invite", "/forgot", "/reset"];
/** Without catalogs and styles: neither is there. */
const CANNOT_LOAD = {
  en: ["Handbill could not be loaded. Check the connection.", "Try again"],
  de: ["Handbill konnte nicht geladen werden. Prüfen Sie die Verbindung.", "Noch einmal versuchen"],
} as const;
const { pathname, search } = location;

document.documentElement.lang = language;

if (PUBLIC.includes(pathname)) {
  void show();
} else {
  const me = askEarly("/api/v1/me");
  if (pathname === "/") void askEarly("/api/v1/overview");
  if (wasSignedIn()) void show();
  else if (await hasToSignIn(me)) location.replace(signInPath(pathname + search));
  else void show();
}

async function show() {
  const root = document.getElementById("root");
  if (!root) return;
  const part = partAt(pathname);
  // what is missing then, the page says itself
  const ahead = part ? loadWords(part) : pathname === "/" ? overview() : undefined;
  void ahead?.catch(() => {});
  try {
    const [{ start }] = await Promise.all([import("@/start"), loadWords("base")]);
    start(root);
  } catch {
    // the browser has said in its console which file it was
    root.append(cannotLoad());
  }
}

/** After its words, which stand outside of functions in it. */
function overview() {
  return loadWords("base").then(() => import("@/features/overview/OverviewPage"));
}

function cannotLoad(): HTMLElement {
  const [said, again] = CANNOT_LOAD[language];
  const text = document.createElement("p");
  text.textContent = said;
  const button = document.createElement("button");
  button.textContent = again;
  button.addEventListener("click", () => location.reload());
  const main = document.createElement("main");
  main.setAttribute("role", "alert");
  main.style.cssText =
    "font: 1rem/1.5 system-ui, sans-serif; text-align: center; margin: 20vh 1rem";
  main.append(text, button);
  return main;
}

/** In doubt the dashboard decides: it knows how to say that the server cannot be reached. */
async function hasToSignIn(me: Promise<Response>): Promise<boolean> {
  try {
    if ((await me).status !== 401) return false;
    const [setup, session] = await Promise.all(
      ["/api/v1/setup", "/api/v1/session"].map((path) => fetch(path).then((it) => it.json())),
    );
    return setup.needed === false && session.state === "none";
  } catch {
    return false;
  }
}
