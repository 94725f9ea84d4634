import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Checkbox, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { SuppressionView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useUnsuppress } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";

/** Reasons that are the person's own word: what to think of before going against it. */
const WARNINGS: Record<string, string> = {
  "opt-out": t`This person asked not to be written to. To write to them all the same is against the law in most countries.`,
  complaint: t`This person reported a message as spam. To write to them again harms your sender’s name with every mail provider.`,
  erased: t`This person asked to be forgotten, and a later import brought their address back. Write to them only if they came back themselves.`,
};

export function AllowAgain({ suppression }: { suppression: SuppressionView }) {
  const { id, address, reason } = suppression;
  const [opened, dialog] = useDisclosure();
  const [theyAsked, setTheyAsked] = useState(false);
  const allow = useUnsuppress();
  const isTheirWord = reason in WARNINGS;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={dialog.open}
        aria-label={t`Allow ${address} again`}
      >
        <Trans>Allow again</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={t`Allow ${address} again?`}
        confirmLabel={t`Allow again`}
        isPending={allow.isPending}
        error={allow.error}
        danger={isTheirWord}
        isBlocked={isTheirWord && !theyAsked}
        onConfirm={() =>
          allow.mutate(
            { id, theyAsked },
            { onSuccess: () => notifyDone(t`${address} is allowed again.`) },
          )
        }
      >
        <Stack gap="sm" ta="start">
          <Text>{WARNINGS[reason] ?? t`Campaigns may write to this address again.`}</Text>
          {isTheirWord && (
            <Checkbox
              label={t`They asked us to write to them again`}
              description={t`Your name is kept with this in the activity log.`}
              checked={theyAsked}
              onChange={(event) => setTheyAsked(event.currentTarget.checked)}
            />
          )}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
