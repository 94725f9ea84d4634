import type { SignUpPageView } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { useFormat } from "@/lib/useFormat";

const SOURCES: Record<string, string> = {
  "": "by typing the address",
  poster: "from the poster",
  tent: "from the table tent",
  sticker: "from the sticker",
  website: "from the website",
  link: "from the link",
};

/** Who came by a page, and how they found it. */
export function Joined({ page }: { page: SignUpPageView }) {
  const format = useFormat();
  const ways = page.sources.map(
    ({ source, joined }) => `${format.number(joined)} ${SOURCES[source] ?? source}`,
  );
  return (
    <Stats label="Who signed up">
      <Stat label="Joined this month" value={format.number(page.joinedThisMonth)} />
      <Stat
        label="Joined in total"
        value={format.number(page.joined)}
        note={ways.length > 0 ? ways.join(", ") : "Nobody yet"}
      />
      <Stat
        label="Not confirmed yet"
        value={format.number(page.waiting)}
        note="In the last seven days"
      />
    </Stats>
  );
}
