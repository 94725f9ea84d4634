import { t } from "@lingui/core/macro";
import { TextInput } from "@mantine/core";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

export const NameField = ({ form }: { form: CampaignForm }) => (
  <TextInput
    label={t`Campaign name`}
    description={t`Only you and your colleagues see it.`}
    maxLength={200}
    {...form.getInputProps("name")}
  />
);
