import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, SimpleGrid, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconClipboard } from "@tabler/icons-react";
import { Dialog } from "@/components/Dialog";
import { BlockIcon } from "@/features/campaigns/editor/design/BlockIcon";
import { keptBlock } from "@/features/campaigns/editor/design/clipboard";
import classes from "@/features/campaigns/editor/design/design.module.css";
import { ADDABLE, BLOCK_NAMES } from "@/features/campaigns/editor/design/model/blocks";
import { mayHold, type Place } from "@/features/campaigns/editor/design/model/change";
import type { BlockType, EmailDesign } from "@/features/campaigns/form/designTypes";
import { withinSentence } from "@/lib/withinSentence";

type AddBlockDialogProps = {
  design: EmailDesign;
  /** Where it goes; null while nothing is added. */
  place: Place | null;
  onAdd: (type: BlockType) => void;
  onPaste: (place: Place) => void;
  onClose: () => void;
};

/** What can come at one place of the e-mail. */
export function AddBlockDialog({ design, place, onAdd, onPaste, onClose }: AddBlockDialogProps) {
  return (
    <Dialog opened={place !== null} onClose={onClose} title={t`Add a block`} size="lg">
      {place && (
        <Stack>
          <Choices design={design} place={place} onAdd={onAdd} />
          <PasteChoice design={design} place={place} onPaste={onPaste} />
        </Stack>
      )}
    </Dialog>
  );
}

type ChoicesProps = { design: EmailDesign; place: Place; onAdd: (type: BlockType) => void };

function Choices({ design, place, onAdd }: ChoicesProps) {
  const choices = ADDABLE.filter(({ type }) => mayHold(design, { type }, place.room));
  if (choices.length === 0) {
    return (
      <Text>
        <Trans>There is no room for another block here. Delete one first.</Trans>
      </Text>
    );
  }
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs" verticalSpacing="xs">
      {choices.map(({ type, use }, index) => (
        <UnstyledButton
          key={type}
          className={classes.kind}
          onClick={() => onAdd(type)}
          data-autofocus={index === 0 || undefined}
        >
          <BlockIcon type={type} size={22} />
          <span>
            <Text span fw={600} display="block">
              {BLOCK_NAMES[type]}
            </Text>
            <Text span size="xs" c="dimmed" display="block">
              {use}
            </Text>
          </span>
        </UnstyledButton>
      ))}
    </SimpleGrid>
  );
}

type PasteChoiceProps = {
  design: EmailDesign;
  place: Place;
  onPaste: (place: Place) => void;
};

function PasteChoice({ design, place, onPaste }: PasteChoiceProps) {
  const kept = keptBlock();
  if (!kept || !mayHold(design, kept, place.room)) return null;
  const name = withinSentence(BLOCK_NAMES[kept.type]);
  return (
    <Button
      variant="default"
      leftSection={<IconClipboard size={16} aria-hidden />}
      onClick={() => onPaste(place)}
    >
      <Trans>Paste the copied block: {name}</Trans>
    </Button>
  );
}
