/** Where the wire's word is not the one that people read. */
const NAMES: Record<string, string> = {
  queued: "Waiting",
  cancelled: "Canceled",
  checked: "Tried out",
  undoing: "Being taken back",
  undone: "Taken back",
};

/** A state's word, as a badge or a filter shows it. */
export const statusName = (status: string) =>
  NAMES[status] ?? status.charAt(0).toUpperCase() + status.slice(1);

export const statusOptions = <Status extends string>(statuses: readonly Status[]) =>
  statuses.map((value) => ({ value, label: statusName(value) }));
