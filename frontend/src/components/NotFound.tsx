import { ButtonLink } from "@/components/ButtonLink";
import { EmptyState } from "@/components/EmptyState";

export function NotFound() {
  return (
    <>
      <title>Not found · Handbill</title>
      <EmptyState
        title="There is nothing at this address"
        action={<ButtonLink to="/">Go to the overview</ButtonLink>}
      >
        It may have been deleted, or the link is incomplete.
      </EmptyState>
    </>
  );
}
