import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Group, List, Text, ThemeIcon, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { businessQuery, useMe } from "@/api/shared";
import type { BusinessView, OverviewView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { useFormat } from "@/lib/useFormat";

/** The way to a first campaign, until one was sent. */
export function FirstSteps({ overview }: { overview: OverviewView }) {
  const hasCustomers = overview.customers > 0;
  const business = useQuery(businessQuery).data;
  const format = useFormat();
  const zone = useMe().business.timeZone.replaceAll("_", " ");
  const missing = business ? missingOf(business) : [];
  const isKnown = business !== undefined && missing.length === 0;
  const hasLogo = Boolean(business?.logoUrl);
  const hasDraft = (overview.campaigns.draft ?? 0) > 0;
  return (
    <Card component="section" aria-labelledby="steps-title">
      <Title order={2} mb="md" id="steps-title">
        <Trans>Your first campaign in four steps</Trans>
      </Title>
      <List listStyleType="none" spacing="md" type="ordered">
        <Step
          number={1}
          title={t`Bring your customers`}
          isDone={hasCustomers}
          action={
            !hasCustomers && (
              <ButtonLink to="/imports/new" size="xs">
                <Trans>Import a CSV file</Trans>
              </ButtonLink>
            )
          }
        >
          <Trans>A CSV from your shop system, till or newsletter tool.</Trans>
        </Step>
        <Step
          number={2}
          title={t`Say who writes`}
          isDone={isKnown}
          action={
            !(isKnown && hasLogo) && (
              <ButtonLink to="/settings" search={{ tab: "business" }} size="xs" variant="default">
                {isKnown ? t`Add your logo` : t`Complete your business`}
              </ButtonLink>
            )
          }
        >
          {isKnown ? known(hasLogo) : t`E-mails need ${format.both(missing)}.`}{" "}
          <Trans>Times are those of {zone}.</Trans>
        </Step>
        <Step
          number={3}
          title={t`Write a campaign`}
          isDone={hasDraft}
          action={
            hasCustomers &&
            !hasDraft && (
              <ButtonLink to="/campaigns/new" size="xs">
                <Trans>New campaign</Trans>
              </ButtonLink>
            )
          }
        >
          <Trans>An e-mail, an SMS or both, with a coupon for each customer.</Trans>
        </Step>
        <Step
          number={4}
          title={t`Review and send`}
          isDone={false}
          action={
            hasDraft && (
              <ButtonLink to="/campaigns" size="xs">
                <Trans>Go to your drafts</Trans>
              </ButtonLink>
            )
          }
        >
          <Trans>See it as a customer would, send yourself a test, then send it to everyone.</Trans>
        </Step>
      </List>
    </Card>
  );
}

/** What no e-mail should go out without. */
const missingOf = ({ fromEmail, postalAddress }: BusinessView): string[] =>
  [!fromEmail && t`a sender’s address`, !postalAddress && t`your postal address`].filter(
    (word): word is string => Boolean(word),
  );

const known = (hasLogo: boolean) =>
  hasLogo
    ? t`Sender, postal address and logo are there.`
    : t`Sender and postal address are there. Coupons can show your logo.`;

type StepProps = {
  number: number;
  title: string;
  isDone: boolean;
  action: ReactNode;
  children: ReactNode;
};

function Step({ number, title, isDone, action, children }: StepProps) {
  return (
    <List.Item
      icon={
        <ThemeIcon radius="xl" size={30} variant={isDone ? "filled" : "light"} aria-hidden>
          {isDone ? <IconCheck size={18} /> : number}
        </ThemeIcon>
      }
      styles={{ itemWrapper: { alignItems: "flex-start", width: "100%" }, itemLabel: { flex: 1 } }}
    >
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{isDone ? t`${title} – done` : title}</Text>
          <Text size="sm" c="dimmed">
            {children}
          </Text>
        </div>
        {action}
      </Group>
    </List.Item>
  );
}
