import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { notifyError } from "@/lib/notify";

const UNDO_FOR = 8_000;

type Undoable = {
  /** What happened, as one sees it: "Autumn menu deleted." */
  message: string;
  /** Done once nobody can undo it any more, or the page is left. Must outlive the page: `keepalive`. */
  act: () => Promise<unknown>;
  /** Shows it again: it was undone, or could not be done. */
  restore: () => void;
};

/** Something that is gone from the screen at once, and done a moment later unless it is undone. */
export async function doUnlessUndone({ message, act, restore }: Undoable) {
  const { notifications } = await import("@mantine/notifications");
  let isOver = false;
  const end = (what: () => void) => {
    if (isOver) return;
    isOver = true;
    window.removeEventListener("pagehide", finish);
    what();
  };
  const finish = () =>
    end(
      () =>
        void act().catch((error: unknown) => {
          restore();
          notifyError(error);
        }),
    );
  window.addEventListener("pagehide", finish);
  const id = notifications.show({
    color: "teal",
    autoClose: UNDO_FOR,
    onClose: finish,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            end(restore);
            notifications.hide(id);
          }}
        >
          <Trans>Undo</Trans>
        </Button>
      </Group>
    ),
  });
}
