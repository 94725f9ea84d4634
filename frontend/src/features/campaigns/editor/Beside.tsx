import { SimpleGrid, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { CampaignView } from "@/api/types";
import classes from "@/features/campaigns/campaigns.module.css";
import type { UnsavedContent } from "@/features/campaigns/preview/api";
import { PreviewPanel } from "@/features/campaigns/preview/PreviewPanel";

type BesideProps = {
  campaign: CampaignView;
  /** What is written, as it is now. */
  content: UnsavedContent;
  children: ReactNode;
};

/** Writing on one side, on the other how a customer sees it. */
export function Beside({ campaign, content, children }: BesideProps) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl" verticalSpacing="xl">
      <Stack gap="lg" miw={0}>
        {children}
      </Stack>
      <div className={classes.sticky}>
        <Preview campaign={campaign} content={content} />
      </div>
    </SimpleGrid>
  );
}

/** A design is shown as it was saved last, which is a moment ago: its HTML is the server's. */
function Preview({ campaign, content }: Omit<BesideProps, "children">) {
  const [shown] = useDebouncedValue(JSON.stringify(content), 500);
  return (
    <PreviewPanel
      campaignId={campaign.id}
      content={JSON.parse(shown)}
      version={campaign.updatedAt}
    />
  );
}
