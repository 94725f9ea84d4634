import { useQuery } from "@tanstack/react-query";
import { messageOf } from "@/api/problem";
import {
  selectionQuery,
  useChangeCustomers,
  type Who,
  type Wish,
} from "@/features/customers/changes/api";

/**
 * A change of customers that were counted first. Where others fit by the time it is asked for, it is refused, and they are
 * counted anew.
 */
export function useCountedChange(who: Who) {
  const counted = useQuery(selectionQuery(who));
  const change = useChangeCustomers(who);
  const error = change.error ?? counted.error;
  return {
    count: counted.data?.customers,
    problem: error ? messageOf(error) : null,
    isPending: change.isPending,
    change: (wish: Wish, onDone: () => void) =>
      change.mutate(
        { ...wish, selection: counted.data?.selection },
        { onSuccess: onDone, onError: () => void counted.refetch() },
      ),
  };
}
