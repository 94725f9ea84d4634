import { ApiError } from "@/api/problem";

/** What was changed here and elsewhere, after what is only theirs has come in. */
export type Conflict<Field extends string = string> = {
  disputed: { field: Field; theirs: unknown }[];
  /** When it was saved elsewhere, where that is known. */
  at?: string;
};

/** Whether a change was refused since somebody else was faster. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 412;

/** Lists and rules are the same when what is in them is. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Out of one beginning, what is here and what was saved elsewhere: what to take over, and what both changed. */
export function meet<Values extends object>(
  before: Values,
  mine: Values,
  theirs: Values,
): { taken: (keyof Values & string)[]; disputed: (keyof Values & string)[] } {
  const changed = (Object.keys(theirs) as (keyof Values & string)[]).filter(
    (field) => !isSame(before[field], theirs[field]),
  );
  const isMine = (field: keyof Values) => !isSame(before[field], mine[field]);
  return {
    taken: changed.filter((field) => !isMine(field)),
    disputed: changed.filter((field) => isMine(field) && !isSame(mine[field], theirs[field])),
  };
}
