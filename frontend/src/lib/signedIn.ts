/**
 * Whether somebody was signed in in this browser lately. Only a guess that saves time: it decides
 * what is fetched first, never what is shown. Who is signed in, the server knows.
 */
const NAME = "handbill-signed-in";

export const wasSignedIn = () => localStorage.getItem(NAME) !== null;

export const rememberSignedIn = () => localStorage.setItem(NAME, "yes");

export const forgetSignedIn = () => localStorage.removeItem(NAME);

/** The sign-in is a page of its own: what the dashboard knew ends with going there. */
export function leaveForSignIn() {
  forgetSignedIn();
  location.assign(signInPath());
}

export const signInPath = (from = "/") =>
  from === "/" ? "/sign-in" : `/sign-in?from=${encodeURIComponent(from)}`;
