import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Popover, Stack } from "@mantine/core";
import { RichTextEditor } from "@mantine/tiptap";
import { IconLink } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { LinkField, leadsSomewhere } from "@/features/campaigns/editor/design/panel/LinkField";
import type { DesignLink } from "@/features/campaigns/form/designTypes";

/** Has the chosen words lead somewhere. */
export function LinkControl({ editor }: { editor: Editor }) {
  const [draft, setDraft] = useState<DesignLink | null>(null);
  const isLink = editor.isActive("link");
  const isChosen = isLink || !editor.state.selection.empty;
  const open = () => setDraft(isLink ? linkOf(editor.getAttributes("link")) : { kind: "WEB" });
  const close = () => {
    setDraft(null);
    editor.commands.focus();
  };
  return (
    <Popover
      opened={draft !== null}
      onChange={(isOpen) => !isOpen && setDraft(null)}
      width={290}
      trapFocus
      withArrow
    >
      <Popover.Target>
        <RichTextEditor.Control
          aria-label={t`Link`}
          title={isChosen ? t`Link` : t`Choose the words that lead somewhere first`}
          active={isLink}
          disabled={!isChosen}
          onClick={open}
        >
          <IconLink size={16} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        {draft && (
          <Stack gap="sm">
            <LinkField
              label={t`Leads to`}
              value={draft}
              onChange={(link) => link && setDraft(link)}
            />
            <Group justify="flex-end" gap="xs">
              {isLink && (
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => {
                    editor.chain().focus().unsetDesignLink().run();
                    close();
                  }}
                >
                  <Trans>Remove link</Trans>
                </Button>
              )}
              <Button
                size="xs"
                disabled={!leadsSomewhere(draft)}
                onClick={() => {
                  editor.chain().focus().setDesignLink(draft).run();
                  close();
                }}
              >
                <Trans>Set link</Trans>
              </Button>
            </Group>
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const linkOf = ({ kind, url, address }: Record<string, unknown>): DesignLink => ({
  kind: kind as DesignLink["kind"],
  ...(url ? { url: String(url) } : {}),
  ...(address ? { address: String(address) } : {}),
});
