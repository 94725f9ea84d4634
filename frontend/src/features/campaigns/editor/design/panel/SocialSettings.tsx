import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, Fieldset, NativeSelect, Stack } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { NETWORK_NAMES } from "@/features/campaigns/editor/design/model/blocks";
import { AddressInput, pageProblem } from "@/features/campaigns/editor/design/panel/AddressInput";
import { AlignField } from "@/features/campaigns/editor/design/panel/fields";
import classes from "@/features/campaigns/editor/design/panel/panel.module.css";
import type { SocialBlock, SocialNetwork } from "@/features/campaigns/form/designTypes";

const MOST = 10;

type SocialSettingsProps = {
  block: SocialBlock;
  onChange: (change: Partial<SocialBlock>) => void;
};

export function SocialSettings({ block, onChange }: SocialSettingsProps) {
  const { links, align } = block;
  const set = (at: number, change: Partial<SocialBlock["links"][number]>) =>
    onChange({ links: links.map((link, one) => (one === at ? { ...link, ...change } : link)) });
  const unused =
    (Object.keys(NETWORK_NAMES) as SocialNetwork[]).find(
      (network) => !links.some((link) => link.network === network),
    ) ?? "WEBSITE";
  return (
    <Stack>
      {links.map(({ network, url }, at) => {
        const name = NETWORK_NAMES[network];
        const place = at + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a network may be there twice
          <Fieldset key={at} legend={t`Link ${place}`} p="sm">
            <Stack gap="xs">
              <div className={classes.beside}>
                <NativeSelect
                  aria-label={t`Network`}
                  data={Object.entries(NETWORK_NAMES).map(([value, label]) => ({ value, label }))}
                  value={network}
                  onChange={({ currentTarget }) =>
                    set(at, { network: currentTarget.value as SocialNetwork })
                  }
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  aria-label={t`Remove ${name}`}
                  disabled={links.length === 1}
                  onClick={() => onChange({ links: links.toSpliced(at, 1) })}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </div>
              <AddressInput
                aria-label={t`Address of your page on ${name}`}
                type="url"
                placeholder="https://"
                maxLength={2000}
                value={url}
                problem={pageProblem}
                onChange={(url) => set(at, { url })}
              />
            </Stack>
          </Fieldset>
        );
      })}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={links.length >= MOST}
        onClick={() => onChange({ links: [...links, { network: unused, url: "" }] })}
      >
        <Trans>Add a link</Trans>
      </Button>
      <AlignField value={align} onChange={(align) => onChange({ align })} />
    </Stack>
  );
}
