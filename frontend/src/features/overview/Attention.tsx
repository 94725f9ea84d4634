import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Group, Text, Title } from "@mantine/core";
import {
  IconAlertTriangle,
  IconHelpCircle,
  IconMailOff,
  IconPlayerPause,
  IconTicketOff,
} from "@tabler/icons-react";
import type { OverviewView } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import classes from "@/components/tornRows.module.css";
import { said } from "@/lib/serverWords/said";

type Concern = OverviewView["attention"][number];
type Kind = Concern["kind"];

const ICONS = {
  failed: IconAlertTriangle,
  undecided: IconHelpCircle,
  paused: IconPlayerPause,
  stopped: IconPlayerPause,
  bounces: IconMailOff,
  "no-offer": IconTicketOff,
} satisfies Record<Kind, unknown>;

const COLORS: Record<Kind, string> = {
  failed: "red",
  undecided: "orange",
  paused: "yellow",
  stopped: "yellow",
  bounces: "orange",
  "no-offer": "gray",
};

/** What waits for somebody, the most urgent first; each line leads to where it is settled. */
export function Attention({ concerns }: { concerns: Concern[] }) {
  return (
    <Card component="section" aria-labelledby="attention-title">
      <Title order={2} size="h3" mb="sm" id="attention-title">
        <Trans>Needs your attention</Trans>
      </Title>
      <ul className={classes.rows}>
        {concerns.map((concern) => {
          const Icon = ICONS[concern.kind];
          const color = COLORS[concern.kind];
          return (
            <li key={`${concern.kind} ${concern.id}`} className={classes.row}>
              <Group wrap="nowrap" align="flex-start" gap="sm">
                <Text
                  span
                  lh={0}
                  mt={2}
                  c={`light-dark(var(--mantine-color-${color}-8), var(--mantine-color-${color}-4))`}
                >
                  <Icon size={20} aria-hidden />
                </Text>
                <div className={classes.text}>
                  <ConcernLink concern={concern} />
                  <Text size="sm" c="dimmed">
                    {wordsOf(concern)}
                  </Text>
                </div>
              </Group>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function ConcernLink({ concern: { kind, id, name } }: { concern: Concern }) {
  const params = { campaignId: id };
  if (kind === "no-offer") {
    return (
      <TextLink
        to="/campaigns/$campaignId/edit"
        params={params}
        search={{ step: "offer" }}
        fw={600}
      >
        {name}
      </TextLink>
    );
  }
  return (
    <TextLink
      to="/campaigns/$campaignId"
      params={params}
      search={{ tab: kind === "bounces" ? "results" : "progress" }}
      fw={600}
    >
      {name}
    </TextLink>
  );
}

function wordsOf({ kind, messages, detail: told }: Concern): string {
  const detail = told && said(told);
  switch (kind) {
    case "failed":
      return detail || t`Could not be sent.`;
    case "undecided":
      return t`${plural(messages, { one: "# message", other: "# messages" })} may or may not have arrived. Decide whether to send again.`;
    case "paused":
      return detail || t`Paused. Nothing is sent until you resume it.`;
    case "stopped":
      return detail || t`One channel goes no further.`;
    case "bounces":
      return t`${plural(messages, { one: "# message", other: "# messages" })} came back: look at where these addresses are from.`;
    case "no-offer":
      return t`A draft without an offer: its coupon would be worth nothing.`;
  }
}
