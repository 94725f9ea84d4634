import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { topicsQuery } from "@/api/shared";
import { TextLink } from "@/components/TextLink";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

/** What the campaign is about: customers can leave a topic and still get the others. */
export function TopicChoice({ form }: { form: CampaignForm }) {
  const topics = useQuery(topicsQuery);
  const items = topics.data?.items ?? [];
  const { topicId } = form.values;
  if (topics.isSuccess && items.length === 0 && topicId === null) return <NoTopics />;
  return (
    <Select
      label={t`Topic`}
      description={t`Whoever left it gets nothing. Customers choose on their preference page.`}
      placeholder={topics.isPending ? t`Loading` : t`No topic`}
      clearable
      clearButtonProps={{ "aria-label": t`No topic` }}
      data={items.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={topicId === null ? null : String(topicId)}
      onChange={(id) => form.setFieldValue("topicId", id === null ? null : Number(id))}
      error={form.errors.topicId ?? (topics.isError && t`The topics could not be loaded.`)}
    />
  );
}

function NoTopics() {
  return (
    <Text size="sm">
      <TextLink to="/settings" search={{ tab: "topics" }}>
        <Trans>Name topics that customers can leave one by one</Trans>
      </TextLink>
    </Text>
  );
}
