import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Select, Stack, Title } from "@mantine/core";
import { FormProblem } from "@/components/FormProblem";
import { useProfileChange } from "@/features/auth/api";
import { LANGUAGES, type Language, speak } from "@/lib/words";

const BROWSER = "";

/** Which language the dashboard speaks with this account; another one loads the page anew. */
export function LanguageCard({ own }: { own: Language | null }) {
  const change = useProfileChange();
  const choose = (chosen: Language | null) =>
    change.mutate(
      { language: chosen },
      { onSuccess: () => speak(chosen) && window.location.reload() },
    );
  return (
    <Card component="section" aria-labelledby="language-title">
      <Stack>
        <Title order={2} size="h3" id="language-title">
          <Trans>Language</Trans>
        </Title>
        <FormProblem message={change.error?.message ?? null} />
        <Select
          label={t`Language of the dashboard`}
          description={t`Customers read the languages that you write to them in.`}
          data={[
            { value: BROWSER, label: t`As the browser prefers` },
            ...Object.entries(LANGUAGES).map(([value, label]) => ({ value, label })),
          ]}
          value={own ?? BROWSER}
          allowDeselect={false}
          disabled={change.isPending}
          onChange={(value) => choose(value === "en" || value === "de" ? value : null)}
        />
      </Stack>
    </Card>
  );
}
