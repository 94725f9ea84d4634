import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, useRef, useState } from "react";
import classes from "@/features/imports/FileDrop.module.css";

type FileDropProps = { onFile: (file: File) => void; isBusy: boolean };

/** Takes one CSV file: dropped here, or chosen with the button. */
export function FileDrop({ onFile, isBusy }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
    // The same file, corrected, can be chosen again.
    if (input.current) input.current.value = "";
  };

  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Stack align="center" gap="sm">
        <IconFileUpload size={40} stroke={1.3} aria-hidden className={classes.icon} />
        <Text ta="center" fw={600}>
          <Trans>Drop a CSV file here</Trans>
        </Text>
        <Text ta="center" c="dimmed" size="sm" maw={460}>
          <Trans>
            Exports from Shopify, Square and Mailchimp work as they are. Any other CSV does too: you
            say what its columns hold. Up to 50 MB.
          </Trans>
        </Text>
        <Button onClick={() => input.current?.click()} loading={isBusy} mt="xs">
          <Trans>Choose file</Trans>
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-label={t`CSV file`}
          onChange={(event) => take(event.currentTarget.files)}
        />
      </Stack>
    </div>
  );
}
