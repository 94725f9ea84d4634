// Keeps the customers of a file in step, sends them a campaign, and reads what came of it:
//
//     HANDBILL_URL=https://handbill.example HANDBILL_KEY=hb_… node example/campaign.mjs customers.json
//
// The key needs the scopes read, write and send. With the sandbox (Settings → Sending) nothing leaves the house.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { answer, handbill, pages, putCustomers, until } from "handbill-client";

const { HANDBILL_URL: url = "http://localhost:5173", HANDBILL_KEY: key = "" } = process.env;
const file = process.argv[2] ?? fileURLToPath(new URL("customers.json", import.meta.url));
const segment = "from the till";
const client = handbill({ url, key });

/** @type {import("handbill-client").CustomerRow[]} */
const customers = JSON.parse(fs.readFileSync(file, "utf8"));
const put = await putCustomers(
  client,
  customers.map((customer) => ({ ...customer, addSegments: [segment] })),
);
console.log(`${put.created} created, ${put.changed} changed, ${put.unchanged} unchanged, ${put.rejected.length} rejected`);
for (const { row, errors } of put.rejected) {
  for (const { pointer, detail } of errors ?? []) console.log(`  row ${row}: ${pointer.replace(/^\/customers\/\d+/, "")} ${detail}`);
}

const draft = await answer(
  client.POST("/api/v1/campaigns", {
    body: {
      name: "A coffee on us",
      subject: "A coffee on us",
      emailContent: "<p>Hello {{ first_name }}, your next coffee is on us.</p>{{ qr_code }}",
      offerTitle: "One coffee",
      targetSegments: [segment],
    },
  }),
);
const params = { path: { id: draft.id } };
await client.POST("/api/v1/campaigns/{id}/send", {
  params: { ...params, header: { "Idempotency-Key": `coffee-${draft.id}` } },
});
const over = ["completed", "paused", "failed", "cancelled"];
const progress = await until(
  () => client.GET("/api/v1/campaigns/{id}/progress", { params }),
  ({ status }) => over.includes(status),
);
console.log(`campaign ${draft.id} ${progress.status}: ${progress.emailsSent} sent, ${progress.emailsFailed} failed`);

for await (const delivery of pages((cursor) =>
  client.GET("/api/v1/campaigns/{id}/deliveries", {
    params: { ...params, query: { limit: 200, ...cursor } },
  }),
)) {
  console.log(`  ${delivery.customerName}: ${delivery.status}`);
}
const { redemptions } = await answer(client.GET("/api/v1/campaigns/{id}/analytics", { params }));
console.log(`${redemptions.redeemed} of ${progress.totalTargeted} coupons redeemed so far`);
