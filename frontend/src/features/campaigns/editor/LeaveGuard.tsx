import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { inPlace } from "@/lib/inPlace";

// Before anything fails: without a connection it could not be fetched.
const ConfirmDialog = inPlace(
  () => import("@/components/ConfirmDialog").then(({ ConfirmDialog }) => ConfirmDialog),
  () => null,
);

type LeaveGuardProps = { autosave: { flush: () => Promise<boolean>; isDirty: () => boolean } };

/** Saves before the page is left, and asks only when that fails. */
export function LeaveGuard({ autosave }: LeaveGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname || !autosave.isDirty()) return false;
      return !(await autosave.flush());
    },
    enableBeforeUnload: autosave.isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t`Leave without saving?`}
      confirmLabel={t`Leave without saving`}
      danger
      onConfirm={() => blocker.proceed?.()}
    >
      <Text>
        <Trans>
          Some changes could not be saved. Go back to see what is marked in red, or leave and lose
          them.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
