import { ApiError } from "@/api/problem";
import { showProblem } from "@/lib/forms";

const FIELDS = ["email", "password"] as const;
const EMPTY = { email: "Enter your e-mail address.", password: "Enter your password." };

/**
 * The form of sign-in.html, which stands there before any script: whoever signs in waits for no
 * framework. Its words and errors are those of the dashboard's other forms.
 */
export function signInForm(page: Document, onSignedIn: () => void) {
  const form = page.querySelector<HTMLFormElement>("#sign-in");
  const problem = form?.querySelector<HTMLElement>("[role=alert]");
  const submit = form?.querySelector<HTMLButtonElement>("[type=submit]");
  if (!form || !problem || !submit) return;
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
    const empty = FIELDS.filter((name) => !field(name)?.value.trim());
    for (const name of FIELDS) complain(name, empty.includes(name) ? EMPTY[name] : null);
    if (empty[0]) field(empty[0])?.focus();
    return empty.length === 0;
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.ariaBusy === "true" || !isComplete()) return;
    tell(problem, null);
    submit.ariaBusy = "true";
    try {
      await signIn({ email: field("email")?.value, password: field("password")?.value });
      onSignedIn();
    } catch (error) {
      submit.ariaBusy = "false";
      tell(problem, showProblem({ setFieldError: complain }, error, FIELDS));
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

async function signIn(request: { email?: string; password?: string }) {
  const answer = await fetch("/api/v1/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
  }).catch(() => {
    throw ApiError.unreachable();
  });
  if (!answer.ok) throw await ApiError.from(answer);
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
