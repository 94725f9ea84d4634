const SHORTEST = 10;

export function passwordProblem(value: string): string | null {
  if (value.length >= SHORTEST) return null;
  return `Use at least ${SHORTEST} characters.`;
}
