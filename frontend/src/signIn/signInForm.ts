import { ApiError } from "@/api/problem";
import { showProblem } from "@/lib/forms";

const FIELDS = ["email", "password"] as const;
const CODE = ["code"] as const;
const EMPTY = {
  email: "Enter your e-mail address.",
  password: "Enter your password.",
  code: "Enter the code.",
};
const CODE_LEAD = "Enter the code that the app on your phone shows, or one of your recovery codes.";

/**
 * The form of sign-in.html, which stands there before any script: whoever signs in waits for no
 * framework. Its words and errors are those of the dashboard's other forms.
 */
export function signInForm(page: Document, onSignedIn: () => void) {
  const form = page.querySelector<HTMLFormElement>("#sign-in");
  const problem = form?.querySelector<HTMLElement>("[role=alert]");
  const lead = page.querySelector("#lead");
  const submit = form?.querySelector<HTMLButtonElement>("[type=submit]");
  if (!form || !problem || !submit) return;
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
    if (lead) lead.textContent = next === null ? firstLead : CODE_LEAD;
    const code = field("code");
    if (code) code.value = "";
    field(next === null ? "password" : "code")?.focus();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.ariaBusy === "true" || !isComplete()) return;
    tell(problem, null);
    submit.ariaBusy = "true";
    try {
      const codeIsAsked = await send(
        token === null
          ? { email: field("email")?.value, password: field("password")?.value }
          : { token, code: field("code")?.value },
      );
      if (codeIsAsked === null) return onSignedIn();
      submit.ariaBusy = "false";
      askFor(codeIsAsked);
    } catch (error) {
      submit.ariaBusy = "false";
      if (token !== null) askFor(isOver(error) ? null : token);
      tell(problem, showProblem({ setFieldError: complain }, error, [...FIELDS, ...CODE]));
    }
  });

  form.addEventListener("input", ({ target }) => complain((target as Element).id, null));
  letShowPassword(form, field("password"));
  field("email")?.focus();
}

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

type FirstStep = { email?: string; password?: string };
type SecondStep = { token: string; code?: string };

/** Null for who is signed in; the token by which a code is to be sent for who has a second factor. */
async function send(request: FirstStep | SecondStep): Promise<string | null> {
  const answer = await fetch("token" in request ? "/api/v1/session/code" : "/api/v1/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
  }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!answer.ok) throw await ApiError.from(answer);
  return answer.status === 202 ? (await answer.json()).token : null;
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
