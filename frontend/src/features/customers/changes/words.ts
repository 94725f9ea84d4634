import { plural, t } from "@lingui/core/macro";
import type { CustomerChange } from "@/api/types";
import type { Format } from "@/lib/format";

/** What a change does, for a list: "Added to vip". */
export function changeName(change: CustomerChange, format: Format): string {
  if (change.action === "delete") return t`Deleted`;
  const { added, removed } = segmentsOf(change, format);
  if (added && removed) return t`Added to ${added}, removed from ${removed}`;
  return added ? t`Added to ${added}` : t`Removed from ${removed}`;
}

/** The same while it goes on: "Adding to vip". */
export function changeGoingOn(change: CustomerChange, format: Format): string {
  if (change.action === "delete") return t`Deleting`;
  const { added, removed } = segmentsOf(change, format);
  if (added && removed) return t`Adding to ${added}, removing from ${removed}`;
  return added ? t`Adding to ${added}` : t`Removing from ${removed}`;
}

/** What became of it: "200 customers added to vip." */
export function changeResult(change: CustomerChange, format: Format): string {
  const { status, customers, changed, restored } = change;
  if (status === "undone")
    return plural(restored, {
      one: "Taken back: # customer as before.",
      other: "Taken back: # customers as before.",
    });
  const same = customers - changed;
  const rest = plural(same, {
    one: "# stayed as they were.",
    other: "# stayed as they were.",
  });
  return same > 0 ? `${whatBecame(change, format)} ${rest}` : whatBecame(change, format);
}

function whatBecame(change: CustomerChange, format: Format): string {
  const { action, changed } = change;
  const { added, removed } = segmentsOf(change, format);
  if (action === "delete")
    return plural(changed, { one: "# customer deleted.", other: "# customers deleted." });
  if (added && removed)
    return plural(changed, {
      one: `# customer added to ${added}, removed from ${removed}.`,
      other: `# customers added to ${added}, removed from ${removed}.`,
    });
  return added
    ? plural(changed, {
        one: `# customer added to ${added}.`,
        other: `# customers added to ${added}.`,
      })
    : plural(changed, {
        one: `# customer removed from ${removed}.`,
        other: `# customers removed from ${removed}.`,
      });
}

const segmentsOf = ({ add, remove }: CustomerChange, { both }: Format) => ({
  added: both(add),
  removed: both(remove),
});
