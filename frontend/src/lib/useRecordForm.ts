import { useRef, useState } from "react";
import type { Tagged } from "@/api/client";
import { type Conflict, isOutdated, meet } from "@/lib/conflict";
import { type Outcome, type RequestFormInput, useRequestForm } from "@/lib/useRequestForm";

/** A change of a record: what it was when it was read, under which tag, and what it is to be. */
export type RecordChange<Values> = { before: Values; values: Values; etag?: string };

type RecordFormInput<Values, View> = Omit<
  RequestFormInput<Values, Tagged<View>>,
  "initialValues" | "send" | "onDone"
> & {
  /** As it was read; absent for one that is made. */
  record?: Tagged<View>;
  valuesOf: (record?: View) => Values;
  /** The values as they are compared, where the form holds more than is sent. */
  comparable?: (values: Values) => { [F in keyof Values]: unknown };
  /** Reads it again, as it is now. */
  read: () => Promise<Tagged<View>>;
  send: (change: RecordChange<Values>, outcome: Outcome<Tagged<View>>) => void;
  onDone?: (saved: View) => void;
};

/**
 * A form on something that others change too. What they saved meanwhile comes in where nothing was typed here; where both
 * changed a field, nothing is saved and nothing is lost until somebody chooses.
 */
export function useRecordForm<
  Values extends Record<string, unknown>,
  View extends { updatedAt?: string } | object,
>(input: RecordFormInput<Values, View>) {
  const { record, valuesOf, comparable = same, read, send, onDone, ...rest } = input;
  const [first] = useState(() => ({ before: valuesOf(record), etag: record?.etag }));
  const base = useRef(first);
  const [conflict, setConflict] = useState<Conflict<keyof Values & string> | null>(null);

  const request = useRequestForm<Values, Tagged<View>>({
    ...rest,
    initialValues: first.before,
    send: (values, outcome) => attempt(values, outcome),
    onDone: (saved, form) => {
      base.current = { before: valuesOf(saved), etag: saved.etag };
      form.setInitialValues(base.current.before);
      form.reset();
      onDone?.(saved);
    },
  });
  const { form } = request;

  const attempt = (values: Values, outcome: Outcome<Tagged<View>>) => {
    setConflict(null);
    send(
      { ...base.current, values },
      {
        onSuccess: outcome.onSuccess,
        onError: (error) =>
          isOutdated(error)
            ? void meetOthers(values, error, outcome).catch(outcome.onError)
            : outcome.onError(error),
      },
    );
  };

  const meetOthers = async (mine: Values, error: unknown, outcome: Outcome<Tagged<View>>) => {
    const theirs = await read();
    if (theirs.etag === base.current.etag) throw error;
    const fresh = valuesOf(theirs);
    const { taken, disputed } = meet(
      comparable(base.current.before),
      comparable(mine),
      comparable(fresh),
    );
    base.current = { before: fresh, etag: theirs.etag };
    form.setInitialValues(fresh);
    const merged = { ...mine };
    for (const field of taken) merged[field] = fresh[field];
    form.setValues(merged);
    if (disputed.length === 0) return attempt(merged, outcome);
    setConflict({
      disputed: disputed.map((field) => ({ field, theirs: fresh[field] })),
      at: "updatedAt" in theirs ? theirs.updatedAt : undefined,
    });
  };

  const takeTheirs = () => {
    const theirs = conflict?.disputed.map(({ field, theirs }) => [field, theirs]) ?? [];
    form.setValues((now) => ({ ...now, ...(Object.fromEntries(theirs) as Partial<Values>) }));
    setConflict(null);
  };

  return { ...request, conflict, keepMine: () => request.submit(), takeTheirs };
}

function same<T>(values: T): T {
  return values;
}
