import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Group, Select, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SignUpPageDraft } from "@/api/types";
import { EmailFrame } from "@/components/EmailFrame";
import { ErrorState } from "@/components/ErrorState";
import { PageLoading } from "@/components/PageLoading";
import { previewQuery } from "@/features/signUp/api";
import classes from "@/features/signUp/SignUpForm.module.css";
import { languageName } from "@/lib/languages";

const LANGUAGES = [
  { value: "", label: t`Your language` },
  ...["en", "de", "es", "fr", "it"].map((value) => ({ value, label: languageName(value) })),
];

/** The very page that a guest would get, a moment after each change. */
export function PagePreview({ draft }: { draft: SignUpPageDraft }) {
  const [language, setLanguage] = useState("");
  const [settled] = useDebouncedValue(JSON.stringify(draft), 400);
  const preview = useQuery(previewQuery(JSON.parse(settled) as SignUpPageDraft, language));
  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id="preview-title">
          <Trans>On a phone</Trans>
        </Title>
        <Select
          aria-label={t`Language of the preview`}
          size="xs"
          w={150}
          data={LANGUAGES}
          allowDeselect={false}
          value={language}
          onChange={(chosen) => setLanguage(chosen ?? "")}
        />
      </Group>
      {preview.data ? (
        <EmailFrame
          title={t`The page on a phone`}
          html={preview.data.html}
          device="phone"
          height={660}
        />
      ) : preview.error ? (
        <ErrorState error={preview.error} onRetry={preview.refetch} />
      ) : (
        <PageLoading isPart />
      )}
      <Text size="sm" c="dimmed" mt="xs">
        <Trans>Your own words are shown as you write them, in every language.</Trans>
      </Text>
    </section>
  );
}
