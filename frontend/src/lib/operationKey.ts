/** A fresh Idempotency-Key. Not `randomUUID`, which browsers offer over HTTPS and on localhost only. */
export function operationKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
