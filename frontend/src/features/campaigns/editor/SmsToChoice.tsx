import { t } from "@lingui/core/macro";
import { Select } from "@mantine/core";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

const AS_SET = "settings";

const CHOICES = [
  { value: AS_SET, label: t`As the settings say` },
  { value: "agreed", label: t`Only who agreed to SMS` },
  { value: "everybody", label: t`Everybody who did not leave` },
];

/** Whether who was never asked gets this campaign's SMS; how many that leaves out stands in the audience. */
export function SmsToChoice({ form }: { form: CampaignForm }) {
  return (
    <Select
      label={t`SMS go to`}
      description={t`Whoever said no gets none in any case.`}
      data={CHOICES}
      allowDeselect={false}
      value={form.values.smsTo || AS_SET}
      onChange={(value) => form.setFieldValue("smsTo", value === AS_SET ? "" : (value ?? ""))}
      error={form.errors.smsTo}
    />
  );
}
