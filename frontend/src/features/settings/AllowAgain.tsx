import { Button, Checkbox, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import type { SuppressionView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useUnsuppress } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";

/** Reasons that are the person's own word: what to think of before going against it. */
const WARNINGS: Record<string, string> = {
  "opt-out":
    "This person asked not to be written to. To write to them all the same is against the law in most countries.",
  complaint:
    "This person reported a message as spam. To write to them again harms your sender’s name with every mail provider.",
  erased:
    "This person asked to be forgotten, and a later import brought their address back. Write to them only if they came back themselves.",
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
        aria-label={`Allow ${address} again`}
      >
        Allow again
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={`Allow ${address} again?`}
        confirmLabel="Allow again"
        isPending={allow.isPending}
        error={allow.error}
        danger={isTheirWord}
        isBlocked={isTheirWord && !theyAsked}
        onConfirm={() =>
          allow.mutate(
            { id, theyAsked },
            { onSuccess: () => notifyDone(`${address} is allowed again.`) },
          )
        }
      >
        <Stack gap="sm" ta="start">
          <Text>{WARNINGS[reason] ?? "Campaigns may write to this address again."}</Text>
          {isTheirWord && (
            <Checkbox
              label="They asked us to write to them again"
              description="Your name is kept with this in the activity log."
              checked={theyAsked}
              onChange={(event) => setTheyAsked(event.currentTarget.checked)}
            />
          )}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
