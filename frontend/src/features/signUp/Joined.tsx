import { t } from "@lingui/core/macro";
import type { SignUpPageView } from "@/api/types";
import { Stat, Stats } from "@/components/Stat";
import { useFormat } from "@/lib/useFormat";

const SOURCES: Record<string, string> = {
  "": t`by typing the address`,
  poster: t`from the poster`,
  tent: t`from the table tent`,
  sticker: t`from the sticker`,
  website: t`from the website`,
  link: t`from the link`,
};

/** Who came by a page, and how they found it. */
export function Joined({ page }: { page: SignUpPageView }) {
  const format = useFormat();
  const ways = page.sources.map(
    ({ source, joined }) => `${format.number(joined)} ${SOURCES[source] ?? source}`,
  );
  return (
    <Stats label={t`Who signed up`}>
      <Stat label={t`Joined this month`} value={format.number(page.joinedThisMonth)} />
      <Stat
        label={t`Joined in total`}
        value={format.number(page.joined)}
        note={ways.length > 0 ? ways.join(", ") : t`Nobody yet`}
      />
      <Stat
        label={t`Not confirmed yet`}
        value={format.number(page.waiting)}
        note={t`In the last seven days`}
      />
    </Stats>
  );
}
