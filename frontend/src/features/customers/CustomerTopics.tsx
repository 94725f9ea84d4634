import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Checkbox, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { messageOf } from "@/api/problem";
import type { CustomerTopic } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { customerTopicsQuery, useChooseTopics } from "@/features/customers/api";
import { isOutdated } from "@/lib/conflict";
import { sourceName } from "@/lib/sources";
import { useFormat } from "@/lib/useFormat";

/** Which topics the customer gets. What they left themselves, only they can take back. */
export function CustomerTopics({ customerId }: { customerId: number }) {
  const topics = useQuery(customerTopicsQuery(customerId));
  const choose = useChooseTopics(customerId);
  const items = topics.data?.items ?? [];
  if (items.length === 0) return null;

  const set = (topic: CustomerTopic, isWanted: boolean) => {
    const left = items.filter(({ isLeft }) => isLeft).map(({ topicId }) => topicId);
    const leftTopicIds = isWanted
      ? left.filter((id) => id !== topic.topicId)
      : [...left, topic.topicId];
    choose.mutate(
      { leftTopicIds, etag: topics.data?.etag },
      // one click is made again sooner than two lists are compared
      { onError: (error) => isOutdated(error) && void topics.refetch() },
    );
  };
  return (
    <section aria-labelledby="topics-title">
      <Title order={2} size="h3" mt="xl" mb="sm" id="topics-title">
        <Trans>Topics</Trans>
      </Title>
      <Stack gap="sm">
        <FormProblem message={choose.error ? problemOf(choose.error) : null} />
        {items.map((topic) => (
          <Checkbox
            key={topic.topicId}
            label={topic.name}
            description={<Standing topic={topic} />}
            checked={!topic.isLeft}
            disabled={choose.isPending || leftThemselves(topic)}
            onChange={(event) => set(topic, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </section>
  );
}

const problemOf = (error: Error) =>
  isOutdated(error)
    ? t`These topics were changed in another tab or by the customer. Look at them and choose again.`
    : messageOf(error);

function leftThemselves({ isLeft, source }: CustomerTopic): boolean {
  return isLeft && source === "preference page";
}

function Standing({ topic }: { topic: CustomerTopic }) {
  const { at, description, isLeft } = topic;
  const format = useFormat();
  if (!isLeft || !at) return <>{description}</>;
  const day = format.date(at);
  const source = sourceName(topic.source ?? "");
  return (
    <Text span inherit>
      {leftThemselves(topic)
        ? t`Left it themselves on ${day}; they can come back by their preference page.`
        : t`Left on ${day}, recorded from ${source}.`}
    </Text>
  );
}
