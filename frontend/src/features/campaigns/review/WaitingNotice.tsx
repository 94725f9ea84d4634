import { IconMoon } from "@tabler/icons-react";
import type { WaitingTexts } from "@/api/types";
import { Notice } from "@/components/Notice";
import { messagesOf } from "@/lib/campaigns";
import { useFormat } from "@/lib/useFormat";

/** SMS that meet quiet hours, whichever time is chosen: how many, and until when. */
export function WaitingNotice({ waiting }: { waiting: WaitingTexts }) {
  const format = useFormat();
  const { texts, until, firstAt, lastAt } = waiting;
  return (
    <Notice
      icon={IconMoon}
      color="indigo"
      title={`${messagesOf("sms", texts, format)} will wait until ${format.clock(until)}`}
    >
      It is quiet hours where {texts === 1 ? "that customer lives" : "those customers live"}. In
      your time{" "}
      {firstAt === lastAt
        ? `that is ${format.dateTime(firstAt)}.`
        : `the first go at ${format.dateTime(firstAt)}, the last at ${format.dateTime(lastAt)}.`}{" "}
      E-mails do not wait.
    </Notice>
  );
}
