import { loadWords } from "@/lib/catalogs";
import { tellProven } from "@/lib/elsewhere";
import { localPath } from "@/lib/search";
import { registerServiceWorker } from "@/lib/serviceWorker";
import { rememberSignedIn } from "@/lib/signedIn";
import { finishOidc, offerOidc, returnedWith, showProven } from "@/signIn/oidc";
import { type Answer, isFirstRun, signInForm } from "@/signIn/signInForm";

/** Kept in this tab while it is away at the sign-in service. */
const FROM = "handbill-from";

// What is missing or goes wrong is said in words that a build keeps in a catalog; the rest stands in the page.
void loadWords("signIn");

const back = returnedWith(location.search);
const from = back
  ? (sessionStorage.getItem(FROM) ?? undefined)
  : (new URLSearchParams(location.search).get("from") ?? undefined);

const form = signInForm(document, (answer: Answer) => {
  if (answer.is === "proven") {
    showProven(document);
    tellProven();
    window.close();
    return;
  }
  rememberSignedIn();
  location.replace(localPath(from));
});

if (form && back) {
  // a code works once: neither reloading nor the history is to bring it again
  history.replaceState(null, "", "/sign-in");
  sessionStorage.removeItem(FROM);
  void form.settle(finishOidc(back));
}
if (form) {
  void offerOidc(document, form, (url) => {
    if (from) sessionStorage.setItem(FROM, from);
    location.assign(url);
  });
}

void isFirstRun().then((isFirst) => isFirst && location.replace("/setup"));

// Which fetches the dashboard's files while somebody types.
registerServiceWorker();
