import { Box } from "@mantine/core";
import { ButtonLink } from "@/components/ButtonLink";
import { EmptyState } from "@/components/EmptyState";

export function NotFound() {
  return (
    <>
      <title>Not found · Handbill</title>
      <EmptyState
        order={1}
        title="There is nothing at this address"
        action={<ButtonLink to="/">Go to the overview</ButtonLink>}
      >
        It may have been deleted, or the link is incomplete.
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
