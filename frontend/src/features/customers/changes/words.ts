import type { CustomerChange } from "@/api/types";
import type { Format } from "@/lib/format";

/** What a change does, for a list: "Added to vip". */
export function changeName({ action, add, remove }: CustomerChange, format: Format): string {
  if (action === "delete") return "Deleted";
  const parts = [];
  if (add.length > 0) parts.push(`added to ${format.both(add)}`);
  if (remove.length > 0) parts.push(`removed from ${format.both(remove)}`);
  const text = parts.join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same while it goes on: "Adding to vip". */
export function changeGoingOn(change: CustomerChange, format: Format): string {
  return changeName(change, format)
    .replace(/^Deleted/, "Deleting")
    .replace(/^Added/, "Adding")
    .replace(/removed/i, (word) => (word === "removed" ? "removing" : "Removing"));
}

/** What became of it: "200 customers added to vip." */
export function changeResult(change: CustomerChange, format: Format): string {
  const name = changeName(change, format).toLowerCase();
  if (change.status === "undone") {
    return `Taken back: ${format.count(change.restored, "customer")} as before.`;
  }
  const same = change.customers - change.changed;
  const rest = same > 0 ? ` ${format.number(same)} stayed as they were.` : "";
  return `${format.count(change.changed, "customer")} ${name}.${rest}`;
}
