import { t } from "@lingui/core/macro";
import { ApiError } from "@/api/problem";
import { showProblem } from "@/lib/forms";
import { saidLater } from "@/lib/words";

const FIELDS = ["email", "password"] as const;
const CODE = ["code"] as const;
const EMPTY = saidLater({
  email: () => t`Enter your e-mail address.`,
  password: () => t`Enter your password.`,
  code: () => t`Enter the code.`,
});

/** What the server made of a password, a code, or of what the sign-in service said. */
export type Answer = { is: "signedIn" } | { is: "proven" } | { is: "codeAsked"; token: string };

/**
 * The form of sign-in.html, which stands there before any script: whoever signs in waits for no
 * framework. Its words and errors are those of the dashboard's other forms. Other ways in hand it
 * what is to be sent instead.
 */
export function signInForm(page: Document, onDone: (answer: Answer) => void) {
  const form = page.querySelector<HTMLFormElement>("#sign-in");
  const problem = form?.querySelector<HTMLElement>("[role=alert]");
  const lead = page.querySelector("#lead");
  const submit = form?.querySelector<HTMLButtonElement>("[type=submit]");
  if (!form || !problem || !submit) return null;
  const firstLead = lead?.textContent ?? "";
  /** Of whoever showed the right password, and has a second factor. */
  let token: string | null = null;
  const field = (name: string) => form.querySelector<HTMLInputElement>(`#${name}`);

  const complain = (name: string, text: string | null) => {
    tell(form.querySelector(`#${name}-complaint`), text);
    const input = field(name);
    input?.setAttribute("aria-invalid", String(text !== null));
    if (text) input?.setAttribute("aria-describedby", `${name}-complaint`);
    else input?.removeAttribute("aria-describedby");
  };

  /** What is not filled in is said beside each field, and the first of them gets the focus. */
  const isComplete = () => {
    const asked = token === null ? FIELDS : CODE;
    const empty = asked.filter((name) => !field(name)?.value.trim());
    for (const name of asked) complain(name, empty.includes(name) ? EMPTY[name] : null);
    if (empty[0]) field(empty[0])?.focus();
    return empty.length === 0;
  };

  /** The code in place of address and password, or they again. */
  const askFor = (next: string | null) => {
    token = next;
    const show = (name: string, isShown: boolean) =>
      field(name)?.closest(".field")?.toggleAttribute("hidden", !isShown);
    for (const name of FIELDS) show(name, next === null);
    for (const name of CODE) show(name, next !== null);
    if (lead) lead.textContent = next === null ? firstLead : codeLead();
    const code = field("code");
    if (code) code.value = "";
    field(next === null ? "password" : "code")?.focus();
  };

  const settle = async (sending: Promise<Answer>, button: HTMLButtonElement) => {
    tell(problem, null);
    button.ariaBusy = "true";
    try {
      const answer = await sending;
      if (answer.is !== "codeAsked") return onDone(answer);
      button.ariaBusy = "false";
      askFor(answer.token);
    } catch (error) {
      button.ariaBusy = "false";
      if (token !== null) askFor(isOver(error) ? null : token);
      tell(problem, showProblem({ setFieldError: complain }, error, [...FIELDS, ...CODE]));
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (submit.ariaBusy === "true" || !isComplete()) return;
    const sending =
      token === null
        ? send("", { email: field("email")?.value, password: field("password")?.value })
        : send("/code", { token, code: field("code")?.value });
    void settle(sending, submit);
  });

  form.addEventListener("input", ({ target }) => complain((target as Element).id, null));
  letShowPassword(form, field("password"));
  field("email")?.focus();
  return {
    /** Waits for what somebody did elsewhere as for what was typed. */
    settle: (sending: Promise<Answer>, button = submit) => settle(sending, button),
  };
}

const codeLead = () =>
  t`Enter the code that the app on your phone shows, or one of your recovery codes.`;

function letShowPassword(form: HTMLFormElement, password: HTMLInputElement | null) {
  const button = form.querySelector<HTMLButtonElement>("#show-password");
  button?.addEventListener("click", () => {
    const isShown = password?.type === "text";
    if (password) password.type = isShown ? "password" : "text";
    button.ariaPressed = String(!isShown);
  });
}

function tell(place: HTMLElement | null, text: string | null) {
  if (!place) return;
  place.textContent = text;
  place.hidden = text === null;
}

const isOver = (error: unknown) => error instanceof ApiError && error.code === "sign-in-over";

/** Sends to an address below the session's. */
export async function send(path: string, body: object): Promise<Answer> {
  const answer = await post(path, body);
  if (answer.status === 202) return { is: "codeAsked", token: (await answer.json()).token };
  return { is: answer.status === 204 ? "proven" : "signedIn" };
}

export async function post(path: string, body?: object): Promise<Response> {
  const answer = await fetch(`/api/v1/session${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!answer.ok) throw await ApiError.from(answer);
  return answer;
}

/** Nobody owns this Handbill yet: there is nobody who could sign in. */
export async function isFirstRun(): Promise<boolean> {
  try {
    const answer = await fetch("/api/v1/setup");
    return answer.ok && (await answer.json()).needed === true;
  } catch {
    return false;
  }
}
