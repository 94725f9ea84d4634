import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDeviceFloppy, IconTemplate } from "@tabler/icons-react";
import { Dialog } from "@/components/Dialog";
import type { DesignFacts } from "@/features/campaigns/editor/design/DesignContext";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { useKeepTemplate } from "@/features/campaigns/editor/design/templates/api";
import { NameForm } from "@/features/campaigns/editor/design/templates/NameForm";
import { TemplateGallery } from "@/features/campaigns/editor/design/templates/TemplateGallery";
import { notifyDone } from "@/lib/notify";

/** Takes another design, which undo takes back, or keeps this one for later. */
export function TemplateTools({ facts }: { facts: DesignFacts }) {
  const { design, actions } = useDesign();
  const keep = useKeepTemplate();
  const [isChoosing, choosing] = useDisclosure();
  const [isKeeping, keeping] = useDisclosure();
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconTemplate size={16} aria-hidden />}>
            <Trans>Templates</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTemplate size={16} aria-hidden />} onClick={choosing.open}>
            <Trans>Start again from a template</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={keeping.open}
          >
            <Trans>Save as a template</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={isChoosing}
        onClose={choosing.close}
        title={t`Start again from a template`}
        size="xl"
      >
        <TemplateGallery
          facts={facts}
          onStart={(start) => {
            actions.select(null);
            actions.change(start.design);
            choosing.close();
            notifyDone(t`The template took the place of what was there. Undo brings it back.`);
          }}
        />
      </Dialog>
      <Dialog opened={isKeeping} onClose={keeping.close} title={t`Save as a template`}>
        <NameForm
          name=""
          submitLabel={t`Save template`}
          send={({ name }, outcome) => keep.mutate({ name, design }, outcome)}
          isPending={keep.isPending}
          onClose={keeping.close}
        />
      </Dialog>
    </>
  );
}
