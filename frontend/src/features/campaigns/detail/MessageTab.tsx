import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ruleSegmentsQuery } from "@/api/shared";
import type { CampaignView } from "@/api/types";
import { audienceWords } from "@/features/campaigns/audience/audienceWords";
import classes from "@/features/campaigns/detail/detail.module.css";
import { rulesWords } from "@/features/campaigns/form/couponRules";
import { PreviewPanel } from "@/features/campaigns/preview/PreviewPanel";
import type { Format } from "@/lib/format";
import { useFormat } from "@/lib/useFormat";

/** The campaign to read: what goes out, to whom, with which offer. */
export function MessageTab({ campaign }: { campaign: CampaignView }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <Settings campaign={campaign} />
      <PreviewPanel campaignId={campaign.id} content={null} version={campaign.updatedAt} />
    </SimpleGrid>
  );
}

function Settings({ campaign }: { campaign: CampaignView }) {
  const format = useFormat();
  const rules = rulesWords(campaign.couponRules, format);
  const emails = format.number(campaign.sendRateLimitEmails);
  const sms = format.number(campaign.sendRateLimitSms);
  const segments = useQuery(ruleSegmentsQuery);
  const ruleName = (id: number) =>
    segments.data?.items.find((segment) => segment.id === id)?.name ?? t`a segment that is deleted`;
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>Settings</Trans>
      </Title>
      <dl className={classes.facts}>
        <Fact name={t`Audience`}>{audienceWords(campaign, ruleName)}</Fact>
        <Fact name={t`Offer`}>{campaign.offerTitle || t`None named`}</Fact>
        {campaign.offerTerms && <Fact name={t`Terms`}>{campaign.offerTerms}</Fact>}
        <Fact name={t`Coupon`}>{couponWords(campaign, format)}</Fact>
        {rules.length > 0 && <Fact name={t`Rules`}>{rules.join(", ")}</Fact>}
        <Fact name={t({ message: "Rate", context: "sending" })}>
          <Trans>
            {emails} e-mails and {sms} SMS a minute at most
          </Trans>
        </Fact>
        {campaign.fromName && <Fact name={t`Sender`}>{campaign.fromName}</Fact>}
        {campaign.fromEmail && <Fact name={t`Sent from`}>{campaign.fromEmail}</Fact>}
        {campaign.replyTo && <Fact name={t`Replies to`}>{campaign.replyTo}</Fact>}
      </dl>
    </Stack>
  );
}

/** How long a coupon is valid, and how often it can be used. */
function couponWords({ couponRules, qrExpirationDays, maxUsage }: CampaignView, format: Format) {
  const lastDay = couponRules.validUntil && format.day(couponRules.validUntil);
  const validity = lastDay
    ? t`Valid until ${lastDay}`
    : plural(qrExpirationDays, { one: "Valid # day", other: "Valid # days" });
  const uses = plural(maxUsage, { one: "can be used once", other: "can be used # times" });
  return `${validity}, ${uses}`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box className={classes.fact}>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0}>
        {children}
      </Text>
    </Box>
  );
}
