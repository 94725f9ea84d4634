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
            Templates
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTemplate size={16} aria-hidden />} onClick={choosing.open}>
            Start again from a template
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={keeping.open}
          >
            Save as a template
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog
        opened={isChoosing}
        onClose={choosing.close}
        title="Start again from a template"
        size="xl"
      >
        <TemplateGallery
          facts={facts}
          onStart={(start) => {
            actions.select(null);
            actions.change(start.design);
            choosing.close();
            notifyDone("The template took the place of what was there. Undo brings it back.");
          }}
        />
      </Dialog>
      <Dialog opened={isKeeping} onClose={keeping.close} title="Save as a template">
        <NameForm
          name=""
          submitLabel="Save template"
          send={({ name }, outcome) => keep.mutate({ name, design }, outcome)}
          isPending={keep.isPending}
          onClose={keeping.close}
        />
      </Dialog>
    </>
  );
}
