import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { Rule, RuleSegment } from "@/api/types";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { useDeleteRule, useSaveRule, useWriteToRule } from "@/features/segments/api";
import { notifyDone, notifyError } from "@/lib/notify";

export function RuleMenu({ segment }: { segment: RuleSegment }) {
  const { name } = segment;
  const navigate = useNavigate();
  const write = useWriteToRule();
  const copy = useSaveRule();
  const [isDeleting, deleting] = useDisclosure();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t`Actions for ${name}`}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() =>
              write.mutate(segment, {
                onSuccess: ({ id }) =>
                  void navigate({ to: "/campaigns/$campaignId/edit", params: { campaignId: id } }),
                onError: notifyError,
              })
            }
          >
            <Trans>Write to them</Trans>
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              void navigate({ to: "/segments/$ruleId", params: { ruleId: segment.id } })
            }
          >
            <Trans>Change</Trans>
          </Menu.Item>
          <Menu.Item
            onClick={() =>
              copy.mutate(
                {
                  draft: {
                    name: t`${name.slice(0, 90)} (copy)`,
                    rule: segment.rule as Rule,
                  },
                },
                {
                  onSuccess: ({ id }) =>
                    void navigate({ to: "/segments/$ruleId", params: { ruleId: id } }),
                  onError: notifyError,
                },
              )
            }
          >
            <Trans>Duplicate</Trans>
          </Menu.Item>
          <Menu.Item c="var(--mantine-color-error)" onClick={deleting.open}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteRule segment={segment} opened={isDeleting} onClose={deleting.close} />
    </>
  );
}

type DeleteRuleProps = { segment: RuleSegment; opened: boolean; onClose: () => void };

function DeleteRule({ segment, opened, onClose }: DeleteRuleProps) {
  const { id, name } = segment;
  const remove = useDeleteRule(id);
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
        remove.mutate(undefined, { onSuccess: () => notifyDone(t`${name} deleted.`) })
      }
    >
      <Text>
        <Trans>The rule is forgotten. The customers it finds stay as they are.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
