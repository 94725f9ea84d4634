import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCode } from "@tabler/icons-react";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useRenderDesign } from "@/features/campaigns/editor/design/api";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";

/** Turns blocks into HTML, for good, after a clear word. */
export function EditCode({ form, design }: { form: CampaignForm; design: EmailDesign }) {
  const [isAsked, dialog] = useDisclosure();
  const render = useRenderDesign();
  const turn = () =>
    render.mutate(design, {
      onSuccess: ({ html }) => form.setValues({ design: null, emailContent: html }),
    });
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconCode size={16} aria-hidden />}
        onClick={dialog.open}
      >
        <Trans>Edit code</Trans>
      </Button>
      <ConfirmDialog
        opened={isAsked}
        onClose={dialog.close}
        title={t`Turn this e-mail into HTML code?`}
        confirmLabel={t`Turn into code`}
        cancelLabel={t`Keep the blocks`}
        danger
        onConfirm={turn}
        isPending={render.isPending}
        error={render.error}
      >
        <Stack gap="xs">
          <Text>
            <Trans>
              You can then change every line of the code. There is no way back: this e-mail cannot
              be edited with blocks any more.
            </Trans>
          </Text>
          <Text c="dimmed" size="sm">
            <Trans>To keep both, duplicate the campaign first.</Trans>
          </Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
