import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Code, Group, Stack, Text, Title } from "@mantine/core";
import type { SignUpPageView } from "@/api/types";
import { posterUrl } from "@/features/signUp/api";
import { CopyLink } from "@/features/signUp/CopyLink";
import { snippetOf } from "@/features/signUp/snippet";

const PRINTS = [
  { format: "poster", label: t`Poster` },
  { format: "tent", label: t`Table tent` },
  { format: "sticker", label: t`Sticker` },
] as const;

/** What brings guests to the page. Each way says where it was, so that it is known which one works. */
export function HandOut({ page }: { page: SignUpPageView }) {
  const snippet = snippetOf(page);
  return (
    <Card>
      <Title order={2} size="h3" mb="xs">
        <Trans>Bring guests here</Trans>
      </Title>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Text style={{ overflowWrap: "anywhere" }}>{page.url}</Text>
          <CopyLink value={`${page.url}?from=link`} label={t`Copy link`} about={page.name} />
        </Group>
        <Group justify="space-between" gap="sm">
          <Text fw={600}>
            <Trans>To print, with the page's QR code</Trans>
          </Text>
          <Group gap="sm">
            {PRINTS.map(({ format, label }) => (
              <Button
                key={format}
                component="a"
                href={posterUrl(page.id, format)}
                download
                variant="default"
              >
                {label}
              </Button>
            ))}
          </Group>
        </Group>
        <div>
          <Group justify="space-between" gap="sm" mb="xs">
            <Text fw={600}>
              <Trans>A button for your website</Trans>
            </Text>
            <CopyLink value={snippet} label={t`Copy button`} about={page.name} />
          </Group>
          <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
            {snippet}
          </Code>
        </div>
      </Stack>
    </Card>
  );
}
