import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
      <TabHead
        action={
          <Button onClick={dialog.open}>
            <Trans>Add a topic</Trans>
          </Button>
        }
      >
        <Trans>
          What your campaigns are about. Customers can leave one topic on their preference page and
          keep the others, instead of unsubscribing from everything.
        </Trans>
      </TabHead>
      <DataTable
        label={t`Topics`}
        columns={topicColumns}
        query={topics}
        rowId={(topic) => String(topic.id)}
        empty={
          <EmptyState
            title={t`No topics yet`}
            action={
              <Button onClick={dialog.open}>
                <Trans>Name the first</Trans>
              </Button>
            }
          >
            <Trans>Such as Offers, Events, News. A campaign can then have one.</Trans>
          </EmptyState>
        }
      />
      <TopicDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
