import { t } from "@lingui/core/macro";
import { Button, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPhoto } from "@tabler/icons-react";
import { AddressInput } from "@/features/campaigns/editor/design/panel/AddressInput";
import { AlignField, Range } from "@/features/campaigns/editor/design/panel/fields";
import { LinkField } from "@/features/campaigns/editor/design/panel/LinkField";
import { PictureDialog } from "@/features/campaigns/editor/design/pictures/PictureDialog";
import type { PictureBlock } from "@/features/campaigns/form/designTypes";

type PictureSettingsProps = {
  block: PictureBlock;
  onChange: (change: Partial<PictureBlock>) => void;
};

export function PictureSettings({ block, onChange }: PictureSettingsProps) {
  return (
    <Stack>
      <PictureChoice block={block} onChange={onChange} />
      <AddressInput
        label={t`Or the address of one`}
        type="url"
        placeholder="https://"
        maxLength={2000}
        value={block.pictureUrl}
        problem={pictureProblem}
        onChange={(pictureUrl) => onChange({ pictureUrl })}
      />
      <TextInput
        label={t`What it shows`}
        description={t`For people who do not see it, and where pictures are blocked. Empty if it only decorates.`}
        maxLength={300}
        value={block.alt}
        onChange={(event) => onChange({ alt: event.currentTarget.value })}
      />
      <LinkField
        label={t`A click leads to`}
        isOptional
        value={block.link ?? null}
        onChange={(link) => onChange({ link })}
      />
      <Range
        label={t`Width`}
        unit="%"
        min={10}
        max={100}
        step={5}
        value={block.width}
        onChange={(width) => onChange({ width })}
      />
      <AlignField value={block.align} onChange={(align) => onChange({ align })} />
    </Stack>
  );
}

/** In an e-mail a picture without TLS is not shown; "/p/…" is one of the library. */
const pictureProblem = (typed: string) =>
  /^(https:\/\/[^\s<>"{}\\^`|]+|\/p\/[\w-]+)$/i.test(typed)
    ? null
    : t`Enter an address that begins with https://`;

function PictureChoice({ block, onChange }: PictureSettingsProps) {
  const [isChoosing, dialog] = useDisclosure();
  return (
    <>
      <Button
        variant={block.pictureUrl ? "default" : "filled"}
        leftSection={<IconPhoto size={16} aria-hidden />}
        onClick={dialog.open}
      >
        {block.pictureUrl ? t`Choose another picture` : t`Choose a picture`}
      </Button>
      <PictureDialog
        opened={isChoosing}
        onClose={dialog.close}
        onChoose={({ url, alt }) => {
          onChange({ pictureUrl: url, ...(alt && { alt }) });
          dialog.close();
        }}
      />
    </>
  );
}
