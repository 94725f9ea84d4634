import { Box, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ruleSegmentsQuery } from "@/api/shared";
import type { CampaignView } from "@/api/types";
import { audienceWords } from "@/features/campaigns/audience/audienceWords";
import classes from "@/features/campaigns/detail/detail.module.css";
import { rulesWords } from "@/features/campaigns/form/couponRules";
import { PreviewPanel } from "@/features/campaigns/preview/PreviewPanel";
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
  const segments = useQuery(ruleSegmentsQuery);
  const ruleName = (id: number) =>
    segments.data?.items.find((segment) => segment.id === id)?.name ?? "a segment that is deleted";
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        Settings
      </Title>
      <dl className={classes.facts}>
        <Fact name="Audience">{audienceWords(campaign, ruleName)}</Fact>
        <Fact name="Offer">{campaign.offerTitle || "None named"}</Fact>
        {campaign.offerTerms && <Fact name="Terms">{campaign.offerTerms}</Fact>}
        <Fact name="Coupon">
          {campaign.couponRules.validUntil
            ? `Valid until ${format.day(campaign.couponRules.validUntil)}`
            : `Valid ${format.count(campaign.qrExpirationDays, "day")}`}
          , can be used{" "}
          {campaign.maxUsage === 1 ? "once" : `${format.number(campaign.maxUsage)} times`}
        </Fact>
        {rules.length > 0 && <Fact name="Rules">{rules.join(", ")}</Fact>}
        <Fact name="Rate">
          {format.number(campaign.sendRateLimitEmails)} e-mails and{" "}
          {format.number(campaign.sendRateLimitSms)} SMS a minute at most
        </Fact>
        {campaign.fromName && <Fact name="Sender">{campaign.fromName}</Fact>}
        {campaign.fromEmail && <Fact name="Sent from">{campaign.fromEmail}</Fact>}
        {campaign.replyTo && <Fact name="Replies to">{campaign.replyTo}</Fact>}
      </dl>
    </Stack>
  );
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
