import { t } from "@lingui/core/macro";
import type { Answer, signInForm } from "@/signIn/signInForm";
import { post, send } from "@/signIn/signInForm";

type Form = NonNullable<ReturnType<typeof signInForm>>;

/** The button of the sign-in service, where there is one: it leads there. */
export async function offerOidc(page: Document, form: Form, leave: (url: string) => void) {
  const button = page.querySelector<HTMLButtonElement>("#oidc");
  const name = await serviceName();
  if (!button || !name) return;
  button.textContent = button.textContent.trim().replace("{name}", () => name);
  button.addEventListener("click", () => {
    if (button.ariaBusy === "true") return;
    void form.settle(begin(leave), button);
  });
  page.querySelector("#elsewhere")?.removeAttribute("hidden");
}

/** Never answers: the browser is on its way. */
async function begin(leave: (url: string) => void): Promise<Answer> {
  const { url } = await (await post("/oidc")).json();
  leave(url);
  return new Promise(() => {});
}

async function serviceName(): Promise<string | undefined> {
  try {
    const answer = await fetch("/api/v1/session/oidc");
    return answer.ok ? (await answer.json()).name : undefined;
  } catch {
    return undefined;
  }
}

/** What the sign-in service sent the browser back with; null for who came otherwise. */
export function returnedWith(search: string) {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name) ?? undefined;
  const [state, code, error] = [text("state"), text("code"), text("error")];
  return state && (code || error) ? { state, code, error, iss: text("iss") } : null;
}

export const finishOidc = (back: object) => send("/oidc/return", back);

/** In place of the form, for whoever was asked who they are out of another window. */
export function showProven(page: Document) {
  page.querySelector("#sign-in")?.setAttribute("hidden", "");
  page.querySelector("#elsewhere")?.setAttribute("hidden", "");
  page.querySelector(".forgot")?.setAttribute("hidden", "");
  const title = page.querySelector("h1");
  if (title) title.textContent = t`It is you`;
  const lead = page.querySelector("#lead");
  if (lead) lead.textContent = t`Go on in the window that you came from. You can close this one.`;
}
