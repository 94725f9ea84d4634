import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, FileButton, Group, Skeleton, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconPhotoUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { messageOf } from "@/api/problem";
import type { PictureView } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { ErrorState } from "@/components/ErrorState";
import { FormProblem } from "@/components/FormProblem";
import { picturesQuery, useAddPicture } from "@/features/campaigns/editor/design/pictures/api";
import { DescribePicture } from "@/features/campaigns/editor/design/pictures/DescribePicture";
import classes from "@/features/campaigns/editor/design/pictures/pictures.module.css";

type PictureDialogProps = {
  opened: boolean;
  onClose: () => void;
  onChoose: (picture: PictureView) => void;
};

/** The library of the business's pictures, with a way to add one. */
export function PictureDialog({ opened, onClose, onChoose }: PictureDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Choose a picture`} size="xl">
      <Library onChoose={onChoose} />
    </Dialog>
  );
}

function Library({ onChoose }: Pick<PictureDialogProps, "onChoose">) {
  const pictures = useQuery(picturesQuery);
  const add = useAddPicture();
  const [fresh, setFresh] = useState<PictureView | null>(null);
  if (fresh) return <DescribePicture picture={fresh} onDone={onChoose} />;
  return (
    <Stack>
      <FormProblem message={add.error ? messageOf(add.error) : null} />
      <PictureDrop
        isBusy={add.isPending}
        onFile={(file) => file && add.mutate(file, { onSuccess: setFresh })}
      />
      {pictures.error && <ErrorState error={pictures.error} onRetry={pictures.refetch} />}
      {pictures.isPending && (
        <Skeleton height={160} role="status" aria-label={t`Loading pictures`} />
      )}
      {pictures.data?.items.length === 0 && (
        <Text c="dimmed" ta="center">
          <Trans>What you add is kept here for your next campaigns.</Trans>
        </Text>
      )}
      <ul className={classes.pictures} aria-label={t`Your pictures`}>
        {pictures.data?.items.map((picture) => (
          <li key={picture.id}>
            <UnstyledButton
              className={classes.picture}
              onClick={() => onChoose(picture)}
              aria-label={picture.alt || picture.name || t`Picture without a description`}
            >
              <img src={picture.url} alt="" loading="lazy" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

type PictureDropProps = { isBusy: boolean; onFile: (file: File | null | undefined) => void };

function PictureDrop({ isBusy, onFile }: PictureDropProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
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
      <Group justify="center" gap="md">
        <IconPhotoUp size={32} stroke={1.4} aria-hidden />
        <div>
          <Text fw={600}>
            <Trans>Drop a picture here</Trans>
          </Text>
          <Text size="sm" c="dimmed">
            <Trans>JPEG, PNG or GIF. Large ones are made smaller by themselves.</Trans>
          </Text>
        </div>
        <FileButton
          accept="image/*"
          onChange={onFile}
          inputProps={{ "aria-label": t`Picture from this device` }}
        >
          {(props) => (
            <Button {...props} loading={isBusy}>
              <Trans>Choose file</Trans>
            </Button>
          )}
        </FileButton>
      </Group>
    </div>
  );
}
