import { t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import type { SegmentView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteSegment } from "@/features/segments/api";
import { RenameDialog } from "@/features/segments/RenameDialog";
import { notifyDone } from "@/lib/notify";

export function SegmentMenu({ segment }: { segment: SegmentView }) {
  const { name } = segment;
  const [isRenaming, renaming] = useDisclosure();
  const [isDeleting, deleting] = useDisclosure();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t`Change ${name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={renaming.open}>
            <Trans>Rename</Trans>
          </Menu.Item>
          <Menu.Item c="var(--mantine-color-error)" onClick={deleting.open}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog segment={segment} opened={isRenaming} onClose={renaming.close} />
      <DeleteDialog segment={segment} opened={isDeleting} onClose={deleting.close} />
    </>
  );
}

type DeleteDialogProps = { segment: SegmentView; opened: boolean; onClose: () => void };

function DeleteDialog({ segment, opened, onClose }: DeleteDialogProps) {
  const { name, customers } = segment;
  const remove = useDeleteSegment(name);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t`Delete segment “${name}”?`}
      confirmLabel={t`Delete segment`}
      danger
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => notifyDone(t`Segment ${name} deleted.`),
        })
      }
    >
      <Text>
        <Plural
          value={customers}
          one="# customer will lose this tag. The customers themselves stay."
          other="# customers will lose this tag. The customers themselves stay."
        />
      </Text>
    </ConfirmDialog>
  );
}
