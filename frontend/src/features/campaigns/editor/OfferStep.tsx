import { plural, t } from "@lingui/core/macro";
import {
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { businessQuery } from "@/api/shared";
import { audienceQuery } from "@/features/campaigns/api";
import { CouponRulesPart } from "@/features/campaigns/editor/CouponRulesPart";
import { minutesFor } from "@/features/campaigns/editor/estimate";
import { PartLimit } from "@/features/campaigns/editor/PartLimit";
import { audienceOf, type CampaignForm } from "@/features/campaigns/form/campaignForm";
import { FIELDS } from "@/features/campaigns/form/fields";
import { SEPARATORS } from "@/lib/separators";
import { useFormat } from "@/lib/useFormat";

/** The coupon's offer, how long and how often it counts, and how fast messages go out. */
export function OfferStep({ form }: { form: CampaignForm }) {
  const { sendRateLimitEmails, sendRateLimitSms } = form.values;
  const audience = useQuery(audienceQuery(audienceOf(form.values)));
  const business = useQuery(businessQuery);
  return (
    <Stack gap="xl" maw={760}>
      <Part title={t`Offer`} lead={t`What the coupon page and the counter show.`}>
        <TextInput
          label={t`Offer`}
          description={t`In a few words, such as “20% off your next dinner”.`}
          maxLength={200}
          {...form.getInputProps("offerTitle")}
        />
        <Textarea
          label={t`Terms`}
          description={t`The small print, if there is any.`}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          {...form.getInputProps("offerTerms")}
        />
      </Part>
      <Part
        title={t`Rules`}
        lead={t`When, where and how often the coupon counts. The counter holds to them.`}
      >
        <CouponRulesPart form={form} />
      </Part>
      <Part
        title={t`Speed`}
        lead={t`Messages go out evenly. A slower pace spreads visits and keeps providers content.`}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Rate
            form={form}
            field="sendRateLimitEmails"
            label={t`E-mails a minute`}
            messages={audience.data?.email.eligible}
            rate={sendRateLimitEmails}
          />
          <Rate
            form={form}
            field="sendRateLimitSms"
            label={t`SMS a minute`}
            messages={audience.data?.sms.eligible}
            rate={sendRateLimitSms}
          />
        </SimpleGrid>
      </Part>
      <Part
        title={t`Cost of SMS`}
        lead={t`A long SMS is billed as several parts. The campaign pauses rather than go over the limit.`}
      >
        <PartLimit form={form} />
      </Part>
      <Part title={t`Sender`} lead={t`Leave empty to use the business’s own from the settings.`}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t`Sender name`}
            placeholder={business.data?.fromName || business.data?.name}
            maxLength={200}
            {...form.getInputProps("fromName")}
          />
          <TextInput
            label={t`Sender address`}
            type="email"
            placeholder={business.data?.fromEmail}
            maxLength={254}
            {...form.getInputProps("fromEmail")}
          />
          <TextInput
            label={t`Replies go to`}
            type="email"
            placeholder={business.data?.replyTo}
            maxLength={254}
            {...form.getInputProps("replyTo")}
          />
        </SimpleGrid>
        <Select
          label={t`QR code in the e-mail`}
          description={t`Attached images show in Gmail too; inline images do not.`}
          data={[
            { value: "cid", label: t`Attached image (recommended)` },
            { value: "data-uri", label: t`Inline image` },
          ]}
          allowDeselect={false}
          {...form.getInputProps("qrEmbedding")}
        />
      </Part>
    </Stack>
  );
}

type PartProps = { title: string; lead: string; children: ReactNode };

function Part({ title, lead, children }: PartProps) {
  return (
    <Stack component="section" aria-label={title} gap="md">
      <div>
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="dimmed" size="sm">
          {lead}
        </Text>
      </div>
      {children}
    </Stack>
  );
}

type RateProps = {
  form: CampaignForm;
  field: "sendRateLimitEmails" | "sendRateLimitSms";
  label: string;
  messages?: number;
  rate: number | string;
};

function Rate({ form, field, label, messages, rate }: RateProps) {
  const format = useFormat();
  const minutes = minutesFor(messages, rate);
  return (
    <div>
      <NumberInput
        label={label}
        min={1}
        max={FIELDS[field].most}
        clampBehavior="none"
        allowDecimal={false}
        {...SEPARATORS}
        {...form.getInputProps(field)}
      />
      {minutes !== null && (
        <Text size="sm" c="dimmed" mt={4}>
          {timeWords(messages ?? 0, format.duration(minutes * 60))}
        </Text>
      )}
    </div>
  );
}

const timeWords = (messages: number, duration: string) =>
  plural(
    { messages },
    {
      one: `# message will take about ${duration}.`,
      other: `# messages will take about ${duration}.`,
    },
  );
