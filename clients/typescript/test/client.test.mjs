// The client by itself, against a server that answers what Handbill would.
import assert from "node:assert/strict";
import http from "node:http";
import { after, before, test } from "node:test";
import { answer, batches, HandbillError, handbill, pages, putCustomers } from "handbill-client";

/** @type {(request: { method: string, url: string, body: any }) => { status?: number, headers?: Record<string, string>, body: unknown }} */
let behave = () => ({ body: {} });
const server = http.createServer(async (request, response) => {
  let text = "";
  for await (const part of request) text += part;
  const body = text ? JSON.parse(text) : undefined;
  const { status = 200, headers = {}, body: sent } = behave({ method: request.method ?? "", url: request.url ?? "", body });
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(sent));
});
let client = handbill({ url: "http://localhost", key: "none" });

before(async () => {
  await new Promise((up) => server.listen(0, "127.0.0.1", () => up(undefined)));
  const address = server.address();
  client = handbill({ url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`, key: "hb_test" });
});
after(() => server.close());

test("a refusal is thrown with its code, words and places", async () => {
  behave = () => ({
    status: 422,
    headers: { "Content-Type": "application/problem+json", "X-Request-Id": "r-1" },
    body: { type: "https://handbill.dev/problems/invalid-request", detail: "No.", errors: [{ pointer: "/email", detail: "No." }] },
  });
  await assert.rejects(client.POST("/api/v1/customers", { body: { email: "x" } }), (error) => {
    assert.ok(error instanceof HandbillError);
    assert.deepEqual([error.status, error.code, error.requestId, error.errors.length], [422, "invalid-request", "r-1", 1]);
    return true;
  });
});

test("what is asked to come back later is sent again", async () => {
  let tries = 0;
  behave = ({ body }) => {
    tries++;
    assert.equal(body.customers.length, 1);
    return tries === 1
      ? { status: 503, headers: { "Retry-After": "1" }, body: {} }
      : { body: { created: 1, changed: 0, unchanged: 0, rejected: 0, rows: [{ row: 0, result: "created", id: 1 }] } };
  };
  const done = await putCustomers(client, [{ email: "a@example.com" }]);
  assert.deepEqual([done.created, tries], [1, 2]);
});

test("rejected rows are named by their place among all", async () => {
  behave = ({ body }) => ({
    body: {
      created: body.customers.length - 1,
      changed: 0,
      unchanged: 0,
      rejected: 1,
      rows: [{ row: 3, result: "rejected", errors: [{ pointer: "/customers/3/email", detail: "No." }] }],
    },
  });
  const rows = Array.from({ length: 1500 }, (_, i) => ({ email: `g${i}@example.com` }));
  const done = await putCustomers(client, rows);
  assert.equal(done.created, 1498);
  assert.deepEqual(done.rejected.map(({ row }) => row), [3, 1003]);
});

test("batches hold a thousand rows and two megabytes at most", () => {
  const small = Array.from({ length: 2001 }, () => ({ email: "a@example.com" }));
  assert.deepEqual([...batches(small)].map((batch) => batch.length), [1000, 1000, 1]);
  const large = Array.from({ length: 3 }, () => ({ addAttributes: { x: "é".repeat(500_000) } }));
  assert.deepEqual([...batches(large)].map((batch) => batch.length), [2, 1]);
});

test("a list is read to its end", async () => {
  behave = ({ url }) =>
    url.includes("cursor=second")
      ? { body: { items: [{ id: 3 }], nextCursor: null } }
      : { body: { items: [{ id: 1 }, { id: 2 }], nextCursor: "second" } };
  const ids = [];
  for await (const { id } of pages((cursor) => client.GET("/api/v1/customers", { params: { query: { limit: 2, ...cursor } } }))) {
    ids.push(id);
  }
  assert.deepEqual(ids, [1, 2, 3]);
});

test("an answer has the contract's type", async () => {
  behave = () => ({ body: { id: 7, firstName: "Ana" } });
  const customer = await answer(client.GET("/api/v1/customers/{id}", { params: { path: { id: 7 } } }));
  assert.equal(customer.firstName.length, 3);
});
