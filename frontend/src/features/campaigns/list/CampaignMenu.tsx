import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { CampaignSummary } from "@/api/types";
import { useDuplicate } from "@/features/campaigns/detail/useDuplicate";
import { useDeleteDraft } from "@/features/campaigns/list/useDeleteDraft";
import { isEditable } from "@/lib/campaigns";
import { DANGER } from "@/lib/theme";

/** What can be done with a campaign from the list, and where it leads. */
export function CampaignMenu({ campaign }: { campaign: CampaignSummary }) {
  const duplicate = useDuplicate();
  const deleteDraft = useDeleteDraft();
  const { id, name, status } = campaign;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t`Actions for ${name}`}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isEditable(status) ? (
          <Menu.Item
            renderRoot={(props) => (
              <Link to="/campaigns/$campaignId/edit" params={{ campaignId: id }} {...props} />
            )}
          >
            <Trans>Edit</Trans>
          </Menu.Item>
        ) : (
          <>
            <Menu.Item
              renderRoot={(props) => (
                <Link
                  to="/campaigns/$campaignId"
                  params={{ campaignId: id }}
                  search={{ tab: "results" }}
                  {...props}
                />
              )}
            >
              <Trans>Results</Trans>
            </Menu.Item>
            <Menu.Item
              component="a"
              href={`/api/v1/campaigns/${id}/report.csv?writtenFor=people`}
              download
            >
              <Trans>Download report</Trans>
            </Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => duplicate.mutate(id)}>
          <Trans>Duplicate</Trans>
        </Menu.Item>
        {status === "draft" && (
          <Menu.Item c={DANGER} onClick={() => deleteDraft(campaign)}>
            <Trans>Delete</Trans>
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
