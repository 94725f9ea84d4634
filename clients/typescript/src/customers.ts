import { answer } from "./calls.js";
import type { Client } from "./client.js";
import type { components } from "./generated/schema.js";

/** A customer as `PUT /customers` takes them. */
export type CustomerRow = components["schemas"]["CustomerBatchRow"];
type Result = components["schemas"]["CustomerBatchResult"];

/** What became of all rows; `rejected` names those that were not taken, by their place among all. */
export type CustomersSoFar = {
  created: number;
  changed: number;
  unchanged: number;
  rejected: Result[];
};

/** The most customers of one request. */
const MOST = 1000;
const UTF8 = new TextEncoder();
/** The most bytes of one request, with room for what stands around the rows. */
const MOST_BYTES = 2 * 1024 * 1024 - 1024;

/** Cuts customers into what one request takes. */
export function* batches(customers: Iterable<CustomerRow>): Generator<CustomerRow[]> {
  let batch: CustomerRow[] = [];
  let bytes = 0;
  for (const customer of customers) {
    const own = UTF8.encode(JSON.stringify(customer)).length + 1;
    if (batch.length === MOST || (batch.length > 0 && bytes + own > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(customer);
    bytes += own;
  }
  if (batch.length > 0) yield batch;
}

/**
 * Adds and changes any number of customers, one batch after the other. May be repeated from the beginning after any
 * error: what is so already is left alone.
 */
export async function putCustomers(
  client: Client,
  customers: Iterable<CustomerRow>,
): Promise<CustomersSoFar> {
  const all: CustomersSoFar = { created: 0, changed: 0, unchanged: 0, rejected: [] };
  let before = 0;
  for (const batch of batches(customers)) {
    const done = await answer(client.PUT("/api/v1/customers", { body: { customers: batch } }));
    all.created += done.created;
    all.changed += done.changed;
    all.unchanged += done.unchanged;
    for (const row of done.rows) {
      if (row.result === "rejected") all.rejected.push({ ...row, row: before + row.row });
    }
    before += batch.length;
  }
  return all;
}
