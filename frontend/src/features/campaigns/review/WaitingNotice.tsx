import { IconMoon } from "@tabler/icons-react";
import type { WaitingSms } from "@/api/types";
import { Notice } from "@/components/Notice";
import { messagesOf } from "@/lib/campaignWords";
import { useFormat } from "@/lib/useFormat";

/** SMS that meet quiet hours, whichever time is chosen: how many, and until when. */
export function WaitingNotice({ waiting }: { waiting: WaitingSms }) {
  const format = useFormat();
  const { messages, until, firstAt, lastAt } = waiting;
  return (
    <Notice
      icon={IconMoon}
      color="indigo"
      title={`${messagesOf("sms", messages, format)} will wait until ${format.clock(until)}`}
    >
      It is quiet hours where {messages === 1 ? "that customer lives" : "those customers live"}. In
      your time{" "}
      {firstAt === lastAt
        ? `that is ${format.dateTime(firstAt)}.`
        : `the first go at ${format.dateTime(firstAt)}, the last at ${format.dateTime(lastAt)}.`}{" "}
      E-mails do not wait.
    </Notice>
  );
}
