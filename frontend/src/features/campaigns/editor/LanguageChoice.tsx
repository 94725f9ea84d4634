import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { businessQuery } from "@/api/shared";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { languageChoices, languageName } from "@/lib/languages";

/** What the messages are written in: their dates follow it, whoever reads them. */
export function LanguageChoice({ form }: { form: CampaignForm }) {
  const business = useQuery(businessQuery);
  const { language } = form.values;
  return (
    <Select
      label="Language"
      description="Of what you write here. Dates in the messages follow it."
      placeholder={business.data ? `${languageName(business.data.language)}, as usual` : "As usual"}
      searchable
      nothingFoundMessage="No such language"
      clearable
      clearButtonProps={{ "aria-label": "The usual language" }}
      data={languageChoices(language)}
      value={language || null}
      onChange={(tag) => form.setFieldValue("language", tag ?? "")}
      error={form.errors.language}
    />
  );
}
