import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import type { SegmentView } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteSegment } from "@/features/segments/api";
import { RenameDialog } from "@/features/segments/RenameDialog";
import { notifyDone } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

export function SegmentMenu({ segment }: { segment: SegmentView }) {
  const [isRenaming, renaming] = useDisclosure();
  const [isDeleting, deleting] = useDisclosure();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Change ${segment.name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={renaming.open}>Rename</Menu.Item>
          <Menu.Item c="var(--mantine-color-error)" onClick={deleting.open}>
            Delete
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
  const remove = useDeleteSegment(segment.name);
  const format = useFormat();
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={`Delete segment “${segment.name}”?`}
      confirmLabel="Delete segment"
      danger
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => notifyDone(`Segment ${segment.name} deleted.`),
        })
      }
    >
      <Text>
        {format.count(segment.customers, "customer")} will lose this tag. The customers themselves
        stay.
      </Text>
    </ConfirmDialog>
  );
}
