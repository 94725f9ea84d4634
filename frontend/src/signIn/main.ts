import { localPath } from "@/lib/search";
import { registerServiceWorker } from "@/lib/serviceWorker";
import { rememberSignedIn } from "@/lib/signedIn";
import { isFirstRun, signInForm } from "@/signIn/signInForm";

const from = new URLSearchParams(location.search).get("from") ?? undefined;

signInForm(document, () => {
  rememberSignedIn();
  location.replace(localPath(from));
});

void isFirstRun().then((isFirst) => isFirst && location.replace("/setup"));

// Which fetches the dashboard's files while somebody types.
registerServiceWorker();
