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
      label="Topic"
      description="Whoever left it gets nothing. Customers choose on their preference page."
      placeholder={topics.isPending ? "Loading" : "No topic"}
      clearable
      clearButtonProps={{ "aria-label": "No topic" }}
      data={items.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={topicId === null ? null : String(topicId)}
      onChange={(id) => form.setFieldValue("topicId", id === null ? null : Number(id))}
      error={form.errors.topicId ?? (topics.isError && "The topics could not be loaded.")}
    />
  );
}

function NoTopics() {
  return (
    <Text size="sm">
      <TextLink to="/settings" search={{ tab: "topics" }}>
        Name topics that customers can leave one by one
      </TextLink>
    </Text>
  );
}
