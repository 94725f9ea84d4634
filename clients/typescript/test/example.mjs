// Runs the example against the Handbill at HANDBILL_E2E_URL, and looks at what it says and did.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { answer, handbill, pages } from "handbill-client";

const url = process.env.HANDBILL_E2E_URL ?? "";
const owner = { email: "olive@example.com", password: "a short sentence works" };
const key = await newKey();
const client = handbill({ url, key });

const first = await run();
assert.match(first, /^3 created, 0 changed, 0 unchanged, 1 rejected$/m);
assert.match(first, /^ {2}row 3: \/email /m);
assert.match(first, /^campaign \d+ completed: 3 sent, 0 failed$/m);
assert.match(first, /^ {2}Chloé: sent$/m);
assert.match(first, /^0 of 3 coupons redeemed so far$/m);

const before = new Date(Date.now() - 60_000).toISOString();
const again = await run();
assert.match(again, /^0 created, 0 changed, 3 unchanged, 1 rejected$/m);

const names = new Set();
for await (const customer of pages((cursor) =>
  client.GET("/api/v1/customers", {
    params: { query: { updatedAfter: before, sort: "updated", segment: "from the till", limit: 2, ...cursor } },
  }),
)) {
  names.add(customer.externalId);
}
assert.deepEqual([...names].sort(), ["till-1", "till-2", "till-3"]);
const found = await answer(client.GET("/api/v1/customers", { params: { query: { externalId: "till-3" } } }));
assert.deepEqual(found.items.map((customer) => customer.attributes), [{ table: "7" }]);
const outbox = await answer(client.GET("/api/v1/outbox", { params: { query: { query: "chloe@example.com" } } }));
assert.equal(outbox.items.length, 2);
console.log("The example of the TypeScript client did what it says.");

async function run() {
  const example = new URL("../example/campaign.mjs", import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [example], {
    env: { ...process.env, HANDBILL_URL: url, HANDBILL_KEY: key },
    timeout: 60_000,
  });
  return stdout;
}

/** A person makes the key, as in the settings: set up before, or now. */
async function newKey() {
  const { needed } = /** @type {{ needed: boolean }} */ (await (await fetch(`${url}/api/v1/setup`)).json());
  const entered = needed
    ? await post("/setup", { businessName: "Trattoria Sole", ...owner })
    : await post("/session", owner);
  const cookie = entered.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const made = await post("/api-keys", { name: "Example", scopes: ["read", "write", "send"] }, cookie);
  return /** @type {{ key: string }} */ (await made.json()).key;
}

/** @param {string} path @param {unknown} body @param {string} [cookie] */
async function post(path, body, cookie = "") {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: cookie },
    body: JSON.stringify(body),
  });
  assert.ok(response.ok, `${path}: ${await response.clone().text()}`);
  return response;
}
