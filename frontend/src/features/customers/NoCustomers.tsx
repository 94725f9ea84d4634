import { Group } from "@mantine/core";
import { ButtonLink } from "@/components/ButtonLink";
import { EmptyState } from "@/components/EmptyState";

export function NoCustomers({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="Nobody matches"
        action={
          <ButtonLink to="/customers" variant="default">
            Show all customers
          </ButtonLink>
        }
      >
        Try a part of the name, e-mail address or phone number, or another segment.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No customers yet"
      action={
        <Group justify="center">
          <ButtonLink to="/imports">Import a CSV file</ButtonLink>
          <ButtonLink to="/customers/new" variant="default">
            Add one by hand
          </ButtonLink>
        </Group>
      }
    >
      Bring the list you have: an export from Shopify, Square or Mailchimp works as it is.
    </EmptyState>
  );
}
