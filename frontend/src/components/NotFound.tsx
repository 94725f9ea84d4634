import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box } from "@mantine/core";
import { ButtonLink } from "@/components/ButtonLink";
import { EmptyState } from "@/components/EmptyState";

export function NotFound() {
  return (
    <>
      <title>{t`Not found · Handbill`}</title>
      <EmptyState
        order={1}
        title={t`There is nothing at this address`}
        action={
          <ButtonLink to="/">
            <Trans>Go to the overview</Trans>
          </ButtonLink>
        }
      >
        <Trans>It may have been deleted, or the link is incomplete.</Trans>
      </EmptyState>
    </>
  );
}

/** For an address outside every known page, where no shell is around it. */
export function NoSuchPage() {
  return (
    <Box component="main" maw={640} mx="auto" my="10vh" px="md">
      <NotFound />
    </Box>
  );
}
