import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Button, Card, FileButton, Group, Image, Text, Title } from "@mantine/core";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import { FormProblem } from "@/components/FormProblem";
import { useRemoveLogo, useSetLogo } from "@/features/settings/api";
import { notifyDone } from "@/lib/notify";

const LARGEST_BYTES = 20_480;

/** The logo on the coupon page, which is small because customers load it over bad connections. */
export function LogoForm({ logoUrl }: { logoUrl?: string | null }) {
  const set = useSetLogo();
  const remove = useRemoveLogo();
  const [problem, setProblem] = useState<string | null>(null);
  const outcome = (done: string) => ({
    onSuccess: () => {
      setProblem(null);
      notifyDone(done);
    },
    onError: (error: unknown) => setProblem(messageOf(error)),
  });
  const choose = (file: File | null) => {
    if (!file) return;
    if (file.size > LARGEST_BYTES) {
      setProblem(t`That picture is larger than 20 kB. Make it smaller; 400 pixels wide is plenty.`);
      return;
    }
    set.mutate(file, outcome(t`Logo saved.`));
  };

  return (
    <Card component="section" aria-label={t`Logo`}>
      <Title order={2} size="h3">
        <Trans>Logo</Trans>
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        <Trans>On the coupon page, above the offer. PNG, JPEG or WebP, at most 20 kB.</Trans>
      </Text>
      <FormProblem message={problem} />
      <Group mt="sm">
        {logoUrl && (
          // On white, as on the coupon page.
          <Box bg="white" p="xs" style={{ borderRadius: "var(--mantine-radius-md)" }}>
            <Image
              src={logoUrl}
              alt={t`The present logo`}
              h={56}
              w="auto"
              maw={200}
              fit="contain"
            />
          </Box>
        )}
        <FileButton onChange={choose} accept="image/png,image/jpeg,image/webp">
          {(button) => (
            <Button variant="default" loading={set.isPending} {...button}>
              {logoUrl ? t`Replace logo` : t`Choose logo`}
            </Button>
          )}
        </FileButton>
        {logoUrl && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, outcome(t`Logo removed.`))}
          >
            <Trans>Remove</Trans>
          </Button>
        )}
      </Group>
    </Card>
  );
}
