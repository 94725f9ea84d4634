import { SimpleGrid, Stack } from "@mantine/core";
import type { OverviewView } from "@/api/types";
import { Attention } from "@/features/overview/Attention";
import { BestSegments } from "@/features/overview/BestSegments";
import { RecentCampaigns } from "@/features/overview/RecentCampaigns";

/** What follows the figures; fetched after they are there. */
export function Below({ overview }: { overview: OverviewView }) {
  const { attention, segments, recent } = overview;
  return (
    <Stack gap="lg">
      {attention.length > 0 && <Attention concerns={attention} />}
      <SimpleGrid cols={{ base: 1, md: segments.length > 0 && recent.length > 0 ? 2 : 1 }}>
        {recent.length > 0 && <RecentCampaigns campaigns={recent} />}
        {segments.length > 0 && <BestSegments segments={segments} />}
      </SimpleGrid>
    </Stack>
  );
}
