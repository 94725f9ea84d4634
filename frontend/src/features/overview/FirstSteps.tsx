import { Card, Group, List, Text, ThemeIcon, Title } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { OverviewView } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";

/** The way to a first campaign, until one was sent. */
export function FirstSteps({ overview }: { overview: OverviewView }) {
  const hasCustomers = overview.customers > 0;
  const hasDraft = (overview.campaigns.draft ?? 0) > 0;
  return (
    <Card component="section" aria-labelledby="steps-title">
      <Title order={2} mb="md" id="steps-title">
        Your first campaign in three steps
      </Title>
      <List listStyleType="none" spacing="md" type="ordered">
        <Step
          number={1}
          title="Bring your customers"
          isDone={hasCustomers}
          action={
            !hasCustomers && (
              <ButtonLink to="/imports/new" size="xs">
                Import a CSV file
              </ButtonLink>
            )
          }
        >
          A CSV from your shop system, till or newsletter tool.
        </Step>
        <Step
          number={2}
          title="Write a campaign"
          isDone={hasDraft}
          action={
            hasCustomers &&
            !hasDraft && (
              <ButtonLink to="/campaigns/new" size="xs">
                New campaign
              </ButtonLink>
            )
          }
        >
          An e-mail, an SMS or both, with a coupon for each customer.
        </Step>
        <Step
          number={3}
          title="Review and send"
          isDone={false}
          action={
            hasDraft && (
              <ButtonLink to="/campaigns" size="xs">
                Go to your drafts
              </ButtonLink>
            )
          }
        >
          See it as a customer would, send yourself a test, then send it to everyone.
        </Step>
      </List>
    </Card>
  );
}

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
          <Text fw={600}>
            {title}
            {isDone && " – done"}
          </Text>
          <Text size="sm" c="dimmed">
            {children}
          </Text>
        </div>
        {action}
      </Group>
    </List.Item>
  );
}
