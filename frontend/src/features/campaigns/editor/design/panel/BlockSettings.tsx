import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Checkbox, Stack, Switch, Text, Textarea } from "@mantine/core";
import { useDesign } from "@/features/campaigns/editor/design/DesignContext";
import { ColumnsSettings } from "@/features/campaigns/editor/design/panel/ColumnsSettings";
import {
  AlignField,
  Choice,
  ColorField,
  Range,
} from "@/features/campaigns/editor/design/panel/fields";
import { LinkField } from "@/features/campaigns/editor/design/panel/LinkField";
import { PictureSettings } from "@/features/campaigns/editor/design/panel/PictureSettings";
import { SocialSettings } from "@/features/campaigns/editor/design/panel/SocialSettings";
import { RichLineField, RichTextField } from "@/features/campaigns/editor/design/text/lazyFields";
import type { Block } from "@/features/campaigns/form/designTypes";

/** What can be set about one block. */
export function BlockSettings({ block }: { block: Block }) {
  const { actions, style } = useDesign();
  /** What is typed or dragged in one field is one step of undo. */
  const set = <B extends Block>(of: B, change: Partial<B>) =>
    actions.set({ ...of, ...change } as Block, `${of.id} ${Object.keys(change)}`);
  const alignment = "align" in block && (
    <AlignField value={block.align} onChange={(align) => set(block, { align })} />
  );

  switch (block.type) {
    case "HEADING":
      return (
        <Stack>
          <RichLineField
            label={t`Heading`}
            kind="styled"
            value={block.text}
            onChange={(text) => set(block, { text })}
          />
          <Choice
            label={t`Size`}
            value={String(block.level)}
            onChange={(level) => set(block, { level: Number(level) })}
            options={[
              { value: "1", label: t`Large` },
              { value: "2", label: t`Medium` },
              { value: "3", label: t`Small` },
            ]}
          />
          {alignment}
        </Stack>
      );
    case "TEXT":
      return (
        <RichTextField
          label={t`Text`}
          value={block.paragraphs}
          onChange={(paragraphs) => set(block, { paragraphs })}
          colors={[style.ink, style.accent, "#c92a2a", "#2b8a3e", "#1864ab", "#5c5c5c"]}
        />
      );
    case "PICTURE":
      return <PictureSettings block={block} onChange={(change) => set(block, change)} />;
    case "BUTTON":
      return (
        <Stack>
          <RichLineField
            label={t`Words on the button`}
            value={block.label}
            onChange={(label) => set(block, { label })}
          />
          <LinkField
            label={t`Leads to`}
            value={block.link}
            onChange={(link) => link && set(block, { link })}
          />
          <Switch
            label={t`As wide as the page`}
            checked={block.fullWidth}
            onChange={(event) => set(block, { fullWidth: event.currentTarget.checked })}
          />
          {alignment}
        </Stack>
      );
    case "COUPON":
      return (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            <Trans>
              The offer, its terms and how long it is valid come from the step “Offer and limits”.
            </Trans>
          </Text>
          {COUPON_PARTS.map(({ field, label }) => (
            <Checkbox
              key={field}
              label={label}
              checked={block[field]}
              onChange={(event) => set(block, { [field]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      );
    case "COLUMNS":
      return <ColumnsSettings block={block} onChange={(change) => set(block, change)} />;
    case "DIVIDER":
      return (
        <Stack>
          <Range
            label={t`Thickness`}
            unit="px"
            min={1}
            max={8}
            value={block.thickness}
            onChange={(thickness) => set(block, { thickness })}
          />
          <ColorField
            label={t`Color`}
            description={t`Unless chosen, a pale shade of the text’s.`}
            value={block.color ?? ""}
            onChange={(color) => set(block, { color })}
          />
        </Stack>
      );
    case "SPACE":
      return (
        <Range
          label={t`Height`}
          unit="px"
          min={4}
          max={120}
          step={4}
          value={block.height}
          onChange={(height) => set(block, { height })}
        />
      );
    case "SOCIAL":
      return <SocialSettings block={block} onChange={(change) => set(block, change)} />;
    case "ADDRESS":
      return (
        <Stack>
          <Text size="sm" c="dimmed">
            <Trans>Name and address come from the settings of the business.</Trans>
          </Text>
          <Switch
            label={t`Link to a map`}
            checked={block.mapLink}
            onChange={(event) => set(block, { mapLink: event.currentTarget.checked })}
          />
          {alignment}
        </Stack>
      );
    case "FOOTER":
      return (
        <Stack>
          <Text size="sm" c="dimmed">
            <Trans>
              Your address and the way to unsubscribe are in every e-mail: the law asks for them,
              and mail programs trust you more. That is why the footer stays.
            </Trans>
          </Text>
          {alignment}
        </Stack>
      );
    case "HTML":
      return (
        <Textarea
          label={t`HTML code`}
          description={t`Shown as it is in the preview and in the e-mail.`}
          autosize
          minRows={8}
          maxRows={24}
          maxLength={50_000}
          ff="monospace"
          value={block.html}
          onChange={(event) => set(block, { html: event.currentTarget.value })}
        />
      );
  }
}

const COUPON_PARTS = [
  { field: "showQr", label: t`QR code` },
  { field: "showCode", label: t`Code to type in` },
  { field: "showValidity", label: t`Valid until` },
  { field: "showTerms", label: t`Terms` },
] as const;
