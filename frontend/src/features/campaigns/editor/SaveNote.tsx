import { Trans } from "@lingui/react/macro";
import { Button, Group, Loader, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPencil } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { SaveState } from "@/features/campaigns/editor/useAutosave";

type SaveNoteProps = { state: SaveState; onRetry: () => unknown };

/** Whether what was typed is safe on the server. */
export function SaveNote({ state, onRetry }: SaveNoteProps) {
  return (
    <Group gap={6} role="status" aria-live="polite" mih={36}>
      {note(state)}
      {state.kind === "failed" && (
        <Button size="xs" variant="default" onClick={() => onRetry()}>
          <Trans>Save again</Trans>
        </Button>
      )}
    </Group>
  );
}

function note(state: SaveState): ReactNode {
  switch (state.kind) {
    case "saved":
      return (
        <Note icon={<IconCheck size={16} aria-hidden />}>
          <Trans>All changes saved</Trans>
        </Note>
      );
    case "unsaved":
      return (
        <Note icon={<IconPencil size={16} aria-hidden />}>
          <Trans>Unsaved changes</Trans>
        </Note>
      );
    case "saving":
      return (
        <Note icon={<Loader size={14} aria-hidden />}>
          <Trans>Saving</Trans>
        </Note>
      );
    case "refused":
      return (
        <Note isWrong icon={<IconAlertTriangle size={16} aria-hidden />}>
          <Trans>Saved, except what is marked in red</Trans>
        </Note>
      );
    case "disputed":
      return (
        <Note isWrong icon={<IconAlertTriangle size={16} aria-hidden />}>
          <Trans>Not saved: changed elsewhere too</Trans>
        </Note>
      );
    case "failed":
      return (
        <Note isWrong icon={<IconAlertTriangle size={16} aria-hidden />}>
          <Trans>Not saved.</Trans> {state.message}
        </Note>
      );
  }
}

type NoteProps = { icon: ReactNode; isWrong?: boolean; children: ReactNode };

function Note({ icon, isWrong, children }: NoteProps) {
  return (
    <Group gap={6} wrap="nowrap" c={isWrong ? "var(--mantine-color-error)" : "dimmed"}>
      {icon}
      <Text size="sm" maw={320}>
        {children}
      </Text>
    </Group>
  );
}
