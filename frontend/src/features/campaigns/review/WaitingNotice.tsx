import { plural, t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { IconMoon } from "@tabler/icons-react";
import type { WaitingSms } from "@/api/types";
import { Notice } from "@/components/Notice";
import { useFormat } from "@/lib/useFormat";

/** SMS that meet quiet hours, whichever time is chosen: how many, and until when. */
export function WaitingNotice({ waiting }: { waiting: WaitingSms }) {
  const format = useFormat();
  const { messages, until, firstAt, lastAt } = waiting;
  const time = format.clock(until);
  const first = format.dateTime(firstAt);
  const last = format.dateTime(lastAt);
  return (
    <Notice
      icon={IconMoon}
      color="indigo"
      title={plural(
        { messages },
        { one: `# SMS will wait until ${time}`, other: `# SMS will wait until ${time}` },
      )}
    >
      <Plural
        value={messages}
        one="It is quiet hours where that customer lives."
        other="It is quiet hours where those customers live."
      />{" "}
      {firstAt === lastAt
        ? t`In your time that is ${first}.`
        : t`In your time the first go at ${first}, the last at ${last}.`}{" "}
      <Trans>E-mails do not wait.</Trans>
    </Notice>
  );
}
