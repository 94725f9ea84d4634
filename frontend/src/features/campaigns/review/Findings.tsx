import { Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconRefresh } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import type { CampaignPreflight } from "@/api/types";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import { STEP_NAMES, stepOf } from "@/features/campaigns/form/steps";
import { type Finding, findingsOf } from "@/features/campaigns/review/findingsOf";
import classes from "@/features/campaigns/review/review.module.css";
import type { ShownReport } from "@/features/campaigns/review/useRecipientCheck";
import { useFormat } from "@/lib/useFormat";

type FindingsProps = {
  campaignId: number;
  preflight: CampaignPreflight;
  /** Absent until every recipient was checked. */
  shown?: ShownReport;
  /** Some fields are wrong and could not be saved. */
  hasUnsaved: boolean;
};

/** What stands against sending, each with the way to its place; then what to consider. */
export function Findings({ campaignId, preflight, shown, hasUnsaved }: FindingsProps) {
  const report = shown?.isOld === false ? shown.report : undefined;
  const { errors, needed, warnings } = findingsOf(preflight, report);
  const older = shown?.isOld ? findingsOf(NOTHING_FOUND, shown.report) : undefined;
  const isClear = errors.length + needed.length + warnings.length === 0 && !hasUnsaved;
  return (
    <Stack gap="sm">
      {(errors.length > 0 || hasUnsaved) && (
        <Notice icon={IconCircleX} color="red" title="To correct before it can be sent" isUrgent>
          <FindingList campaignId={campaignId} findings={errors}>
            {hasUnsaved && <li>Correct what is marked in red in the steps above.</li>}
          </FindingList>
        </Notice>
      )}
      {needed.length > 0 && (
        <Notice
          icon={IconCircleX}
          color="red"
          title="Needed before e-mails go to real customers"
          isUrgent
        >
          <FindingList campaignId={campaignId} findings={needed} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice icon={IconAlertTriangle} color="yellow" title="To consider">
          <FindingList campaignId={campaignId} findings={warnings} />
        </Notice>
      )}
      {older && older.errors.length + older.warnings.length > 0 && (
        <Notice icon={IconRefresh} color="gray" title="Found before the last change">
          <Text size="sm" c="dimmed">
            Being checked again.
          </Text>
          <FindingList campaignId={campaignId} findings={[...older.errors, ...older.warnings]} />
        </Notice>
      )}
      {isClear && (
        <Notice icon={IconCircleCheck} color="teal" title="Ready to send">
          {report
            ? "Every message was written once; nothing stands against it."
            : "Nothing stands against it so far. Each message is being written once, see below."}
        </Notice>
      )}
    </Stack>
  );
}

const NOTHING_FOUND = { errors: [], warnings: [] };

type FindingListProps = { campaignId: number; findings: Finding[]; children?: ReactNode };

function FindingList({ campaignId, findings, children }: FindingListProps) {
  return (
    <ul className={classes.findings}>
      {children}
      {findings.map((finding) => (
        <FindingItem
          key={`${finding.code} ${finding.pointer} ${finding.detail}`}
          campaignId={campaignId}
          finding={finding}
        />
      ))}
    </ul>
  );
}

type FindingItemProps = { campaignId: number; finding: Finding };

function FindingItem({ campaignId, finding }: FindingItemProps) {
  return (
    <li>
      {finding.detail} <FindingLink campaignId={campaignId} finding={finding} />
      <Touched finding={finding} />
    </li>
  );
}

/** How many it is about, and who some of them are. */
function Touched({ finding: { detail, count, examples } }: { finding: Finding }) {
  const format = useFormat();
  const isCounted =
    count != null && (examples.length > 0 || !detail.includes(format.number(count)));
  if (!isCounted) return null;
  return (
    <Text size="sm" c="dimmed">
      {format.count(count, "recipient")}
      {examples.length > 0 && (examples.length < count ? ", such as " : ": ")}
      {examples.map(({ customerId, name }, place) => (
        <Fragment key={customerId}>
          {place > 0 && ", "}
          <TextLink
            to="/customers/$customerId"
            params={{ customerId }}
            size="sm"
            underline="always"
          >
            {name}
          </TextLink>
        </Fragment>
      ))}
    </Text>
  );
}

function FindingLink({ campaignId, finding }: FindingItemProps) {
  const { pointer, isError } = finding;
  if (pointer === "/business") {
    return (
      <TextLink to="/settings" search={{ tab: "business" }} size="sm" underline="always">
        Go to settings
      </TextLink>
    );
  }
  if (!pointer && !isError) return null;
  const step = stepOf(pointer);
  return (
    <TextLink
      to="/campaigns/$campaignId/edit"
      params={{ campaignId }}
      search={{ step }}
      size="sm"
      underline="always"
    >
      Go to {STEP_NAMES[step].toLowerCase()}
    </TextLink>
  );
}
