import { t } from "@lingui/core/macro";
import { Stack, TextInput } from "@mantine/core";
import type { PictureView } from "@/api/types";
import { DialogForm } from "@/components/DialogForm";
import { useDescribePicture } from "@/features/campaigns/editor/design/pictures/api";
import classes from "@/features/campaigns/editor/design/pictures/pictures.module.css";
import { useRequestForm } from "@/lib/useRequestForm";

type DescribePictureProps = { picture: PictureView; onDone: (picture: PictureView) => void };

/** Asks what a new picture shows, once for all e-mails it comes into. */
export function DescribePicture({ picture, onDone }: DescribePictureProps) {
  const describe = useDescribePicture();
  const request = useRequestForm({
    initialValues: { alt: picture.alt },
    send: ({ alt }: { alt: string }, outcome) =>
      describe.mutate({ id: picture.id, alt: alt.trim() }, outcome),
    isPending: describe.isPending,
    onDone,
  });
  return (
    <DialogForm
      request={request}
      onClose={() => onDone(picture)}
      submitLabel={t`Use this picture`}
      cancelLabel={t`It only decorates`}
    >
      <Stack>
        <img src={picture.url} alt="" className={classes.fresh} />
        <TextInput
          label={t`What does it show?`}
          description={t`For people who do not see it, and where mail programs show no pictures.`}
          placeholder={t`A plate of gnocchi with sage`}
          maxLength={300}
          autoFocus
          {...request.form.getInputProps("alt")}
        />
      </Stack>
    </DialogForm>
  );
}
