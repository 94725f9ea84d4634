import { ActionIcon, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import type { CampaignSummary } from "@/api/types";
import { DeleteDialog } from "@/features/campaigns/detail/DeleteDialog";
import { useDuplicate } from "@/features/campaigns/detail/useDuplicate";

/** What can be done with a campaign from the list. The rest is done on its own page. */
export function CampaignMenu({ campaign }: { campaign: CampaignSummary }) {
  const duplicate = useDuplicate();
  const [isDeleting, deleting] = useDisclosure();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`Change ${campaign.name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => duplicate.mutate(campaign.id)}>Duplicate</Menu.Item>
          {campaign.status === "draft" && (
            <Menu.Item c="var(--mantine-color-error)" onClick={deleting.open}>
              Delete
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <DeleteDialog campaign={campaign} opened={isDeleting} onClose={deleting.close} />
    </>
  );
}
