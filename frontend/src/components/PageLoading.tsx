import { Trans } from "@lingui/react/macro";
import { Card, Skeleton, Stack, VisuallyHidden } from "@mantine/core";

type PageLoadingProps = {
  /** Within a page whose head is there already. */
  isPart?: boolean;
};

/** Where a page is going to be: its title and its first cards. */
export function PageLoading({ isPart }: PageLoadingProps) {
  return (
    <Stack gap="md" role="status">
      <VisuallyHidden>
        <Trans>Loading page</Trans>
      </VisuallyHidden>
      {!isPart && (
        <Stack gap="xs" mb="xs">
          <Skeleton height={14} width={110} />
          <Skeleton height={30} width="min(22rem, 80%)" />
        </Stack>
      )}
      <Lines widths={["30%", "55%"]} />
      <Lines widths={["25%", "80%", "70%", "75%", "40%"]} />
    </Stack>
  );
}

function Lines({ widths }: { widths: string[] }) {
  return (
    <Card aria-hidden>
      <Stack gap="md">
        {widths.map((width) => (
          <Skeleton key={width} height={14} width={width} />
        ))}
      </Stack>
    </Card>
  );
}
