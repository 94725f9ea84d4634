import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconRefresh } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import { STEP_NAMES, stepOf } from "@/features/campaigns/form/steps";
import type { Finding, Found } from "@/features/campaigns/review/findingsOf";
import classes from "@/features/campaigns/review/review.module.css";
import { useFormat } from "@/lib/useFormat";

type BlockingProps = {
  campaignId: number;
  found: Found;
  /** Some fields are wrong and could not be saved. */
  hasUnsaved: boolean;
  /** Every recipient was checked, as everything is now. */
  isChecked: boolean;
};

/** What stands against sending, each with the way to its place; or that nothing does. */
export function Blocking({ campaignId, found, hasUnsaved, isChecked }: BlockingProps) {
  const { errors, needed, warnings } = found;
  return (
    <>
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
      {errors.length + needed.length + warnings.length === 0 && !hasUnsaved && (
        <Notice icon={IconCircleCheck} color="teal" title="Ready to send">
          {isChecked
            ? "Every message was written once; nothing stands against it."
            : "Nothing stands against it so far. Each message is being written once, see below."}
        </Notice>
      )}
    </>
  );
}

/** What to consider, which stops nobody. */
export function Remarks({ campaignId, found }: { campaignId: number; found: Found }) {
  const { warnings, older } = found;
  return (
    <>
      {warnings.length > 0 && (
        <Notice icon={IconAlertTriangle} color="yellow" title="To consider">
          <FindingList campaignId={campaignId} findings={warnings} />
        </Notice>
      )}
      {older.length > 0 && (
        <Notice icon={IconRefresh} color="gray" title="Found before the last change">
          <Text size="sm" c="dimmed">
            Being checked again.
          </Text>
          <FindingList campaignId={campaignId} findings={older} />
        </Notice>
      )}
    </>
  );
}

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
