/** Shows the dialog that asks for the password again; true once the server took it. */
type Asking = () => Promise<boolean>;

let asking: Asking | null = null;
let asked: Promise<boolean> | null = null;

/** Says who asks; null while nobody is there to do it. */
export function askProofBy(next: Asking | null) {
  asking = next;
}

/** Whether whoever is signed in showed their password anew. Several that wait share one dialog. */
export function isProven(): Promise<boolean> {
  if (!asking) return Promise.resolve(false);
  asked ??= asking().finally(() => {
    asked = null;
  });
  return asked;
}
