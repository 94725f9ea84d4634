import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Menu, Skeleton, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Dialog } from "@/components/Dialog";
import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import {
  ownTemplateQuery,
  useDeleteTemplate,
  useRenameTemplate,
} from "@/features/campaigns/editor/design/templates/api";
import { DesignThumbnail } from "@/features/campaigns/editor/design/templates/DesignThumbnail";
import { NameForm } from "@/features/campaigns/editor/design/templates/NameForm";
import classes from "@/features/campaigns/editor/design/templates/templates.module.css";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";

type OwnTemplateProps = {
  template: { id: number; name: string };
  facts: DesignFacts;
  onStart: (start: { design: EmailDesign }) => void;
};

/** A design that the business kept: to start from, to rename, to delete. */
export function OwnTemplate({ template, facts, onStart }: OwnTemplateProps) {
  const { id, name } = template;
  const design = useQuery(ownTemplateQuery(id));
  const rename = useRenameTemplate(id);
  const remove = useDeleteTemplate(id);
  const [isRenaming, renaming] = useDisclosure();
  const [isDeleting, deleting] = useDisclosure();
  return (
    <li className={classes.own}>
      <UnstyledButton
        className={classes.card}
        aria-label={name}
        disabled={!design.data}
        onClick={() => design.data && onStart({ design: design.data })}
      >
        {design.data ? (
          <DesignThumbnail design={design.data} facts={facts} />
        ) : (
          <Skeleton height={220} radius={0} />
        )}
        <span className={classes.words}>
          <Text span fw={600} display="block">
            {name}
          </Text>
        </span>
      </UnstyledButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={36}
            className={classes.menu}
            aria-label={t`More for ${name}`}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={renaming.open}>
            <Trans>Rename</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={deleting.open}>
            <Trans>Delete</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={isRenaming} onClose={renaming.close} title={t`Rename template`}>
        <NameForm
          name={name}
          submitLabel={t`Rename`}
          send={rename.mutate}
          isPending={rename.isPending}
          onClose={renaming.close}
        />
      </Dialog>
      <ConfirmDialog
        opened={isDeleting}
        onClose={deleting.close}
        title={t`Delete “${name}”?`}
        confirmLabel={t`Delete template`}
        danger
        onConfirm={() => remove.mutate(undefined, { onSuccess: deleting.close })}
        isPending={remove.isPending}
        error={remove.error}
      >
        <Text>
          <Trans>
            Campaigns that began with it keep their e-mail. The template cannot be brought back.
          </Trans>
        </Text>
      </ConfirmDialog>
    </li>
  );
}
