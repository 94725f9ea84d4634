import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { topicsQuery } from "@/api/shared";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { TabHead } from "@/features/settings/TabHead";
import { TopicDialog } from "@/features/settings/TopicDialog";
import { topicColumns } from "@/features/settings/topicColumns";

export function TopicsTab() {
  const topics = useQuery(topicsQuery);
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <TabHead action={<Button onClick={dialog.open}>Add a topic</Button>}>
        What your campaigns are about. Customers can leave one topic on their preference page and
        keep the others, instead of unsubscribing from everything.
      </TabHead>
      <DataTable
        label="Topics"
        columns={topicColumns}
        query={topics}
        rowId={(topic) => String(topic.id)}
        empty={
          <EmptyState
            title="No topics yet"
            action={<Button onClick={dialog.open}>Name the first</Button>}
          >
            Such as Offers, Events, News. A campaign can then have one.
          </EmptyState>
        }
      />
      <TopicDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
