/** How many minutes so many messages take at a rate, rounded up; null where either is not known. */
export function minutesFor(messages: number | undefined, rate: number | string): number | null {
  if (!messages || typeof rate !== "number" || rate < 1) return null;
  return Math.ceil(messages / rate);
}
