type Page<Item> = { items: Item[]; nextCursor?: string | null };

/** What a file of a list holds at most: more belongs into a program that uses the API. */
const MOST_PAGES = 50;

/** As many as the server gives at once. */
export const WHOLE_PAGE = 200;

/** Every page of a list, one after the other. */
export async function allPages<Item>(
  ask: (cursor: string | undefined) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask(cursor);
    items.push(...answer.items);
    if (!answer.nextCursor) break;
    cursor = answer.nextCursor;
  }
  return items;
}
