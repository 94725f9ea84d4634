/** One page of a list. */
export type Page<Item> = { items: Item[]; nextCursor?: string | null };

/** The body of a call that succeeded: `await answer(client.GET("/api/v1/segments"))`. */
export async function answer<Body>(call: Promise<{ data?: Body }>): Promise<Body> {
  return (await call).data as Body;
}

/**
 * All items of a list, page by page as they are asked for:
 *
 *     for await (const customer of pages((cursor) =>
 *       client.GET("/api/v1/customers", { params: { query: { limit: 200, sort: "updated", ...cursor } } }))) …
 */
export async function* pages<Item>(
  ask: (cursor: { cursor?: string }) => Promise<{ data?: Page<Item> }>,
): AsyncGenerator<Item, void, undefined> {
  let cursor: { cursor?: string } = {};
  for (;;) {
    const page = await answer(ask(cursor));
    yield* page.items;
    if (!page.nextCursor) return;
    cursor = { cursor: page.nextCursor };
  }
}

/**
 * Asks every second until the answer is as wanted.
 *
 * @param most seconds after which it gives up
 */
export async function until<Body>(
  ask: () => Promise<{ data?: Body }>,
  isWanted: (body: Body) => boolean,
  most = 3600,
): Promise<Body> {
  const end = Date.now() + most * 1000;
  for (;;) {
    const body = await answer(ask());
    if (isWanted(body)) return body;
    if (Date.now() >= end) throw new Error(`Nothing came of it within ${most} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
