import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { businessQuery } from "@/api/shared";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { languageChoices, languageName } from "@/lib/languages";

/** What the messages are written in: their dates follow it, whoever reads them. */
export function LanguageChoice({ form }: { form: CampaignForm }) {
  const business = useQuery(businessQuery);
  const { language } = form.values;
  const usual = business.data && languageName(business.data.language);
  return (
    <Select
      label={t`Language`}
      description={t`Of what you write here. Dates in the messages follow it.`}
      placeholder={usual ? t`${usual}, as usual` : t`As usual`}
      searchable
      nothingFoundMessage={t`No such language`}
      clearable
      clearButtonProps={{ "aria-label": t`The usual language` }}
      data={languageChoices(language)}
      value={language || null}
      onChange={(tag) => form.setFieldValue("language", tag ?? "")}
      error={form.errors.language}
    />
  );
}
