import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { ButtonLink } from "@/components/ButtonLink";
import { EmptyState } from "@/components/EmptyState";

export function NoCustomers({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title={t`Nobody matches`}
        action={
          <ButtonLink to="/customers" variant="default">
            <Trans>Show all customers</Trans>
          </ButtonLink>
        }
      >
        <Trans>Try a part of the name, e-mail address or phone number, or another segment.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t`No customers yet`}
      action={
        <Group justify="center">
          <ButtonLink to="/imports">
            <Trans>Import a CSV file</Trans>
          </ButtonLink>
          <ButtonLink to="/customers/new" variant="default">
            <Trans>Add one by hand</Trans>
          </ButtonLink>
        </Group>
      }
    >
      <Trans>
        Bring the list you have: an export from Shopify, Square or Mailchimp works as it is.
      </Trans>
    </EmptyState>
  );
}
