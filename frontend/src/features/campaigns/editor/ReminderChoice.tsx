import { t } from "@lingui/core/macro";
import { Select, Stack, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { campaignQuery, campaignsQuery } from "@/features/campaigns/api";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import { isEditable } from "@/lib/campaigns";

/** Narrows the audience to those who got a campaign and have not redeemed its coupon. */
export function ReminderChoice({ form }: { form: CampaignForm }) {
  const chosen = form.values.notRedeemedCampaignId;
  const [isReminder, setReminder] = useState(chosen !== null);
  const toggle = (isOn: boolean) => {
    setReminder(isOn);
    if (!isOn) form.setFieldValue("notRedeemedCampaignId", null);
  };
  return (
    <Stack gap="sm">
      <Switch
        label={t`A reminder`}
        description={t`Only customers who got a campaign and have not redeemed its coupon.`}
        checked={isReminder}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {isReminder && (
        <CampaignSelect
          value={chosen}
          onChange={(id) => form.setFieldValue("notRedeemedCampaignId", id)}
          error={form.errors.notRedeemedCampaignId}
        />
      )}
    </Stack>
  );
}

type CampaignSelectProps = {
  value: number | null;
  onChange: (id: number | null) => void;
  error?: React.ReactNode;
};

function CampaignSelect({ value, onChange, error }: CampaignSelectProps) {
  const campaigns = useQuery(campaignsQuery({}));
  const chosen = useQuery({ ...campaignQuery(value ?? 0), enabled: value !== null });
  const sent = (campaigns.data?.items ?? []).filter(({ status }) => !isEditable(status));
  const names = new Map(sent.map(({ id, name }) => [id, name]));
  if (chosen.data) names.set(chosen.data.id, chosen.data.name);
  return (
    <Select
      label={t`Reminds of`}
      placeholder={t`Choose a campaign`}
      searchable
      nothingFoundMessage={campaigns.isPending ? t`Loading` : t`No such campaign was sent`}
      data={[...names].map(([id, name]) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      error={error}
    />
  );
}
