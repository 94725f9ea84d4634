import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconRefresh } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import { stepOf } from "@/features/campaigns/form/steps";
import type { Finding, Found } from "@/features/campaigns/review/findingsOf";
import classes from "@/features/campaigns/review/review.module.css";
import type { EditorStep } from "@/lib/campaigns";
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
        <Notice icon={IconCircleX} color="red" title={t`To correct before it can be sent`} isUrgent>
          <FindingList campaignId={campaignId} findings={errors}>
            {hasUnsaved && (
              <li>
                <Trans>Correct what is marked in red in the steps above.</Trans>
              </li>
            )}
          </FindingList>
        </Notice>
      )}
      {needed.length > 0 && (
        <Notice
          icon={IconCircleX}
          color="red"
          title={t`Needed before e-mails go to real customers`}
          isUrgent
        >
          <FindingList campaignId={campaignId} findings={needed} />
        </Notice>
      )}
      {errors.length + needed.length + warnings.length === 0 && !hasUnsaved && (
        <Notice icon={IconCircleCheck} color="teal" title={t`Ready to send`}>
          {isChecked
            ? t`Every message was written once; nothing stands against it.`
            : t`Nothing stands against it so far. Each message is being written once, see below.`}
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
        <Notice icon={IconAlertTriangle} color="yellow" title={t`To consider`}>
          <FindingList campaignId={campaignId} findings={warnings} />
        </Notice>
      )}
      {older.length > 0 && (
        <Notice icon={IconRefresh} color="gray" title={t`Found before the last change`}>
          <Text size="sm" c="dimmed">
            <Trans>Being checked again.</Trans>
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
  const recipients = plural({ count }, { one: "# recipient", other: "# recipients" });
  const names = examples.map(({ customerId, name }, place) => (
    <Fragment key={customerId}>
      {place > 0 && ", "}
      <TextLink to="/customers/$customerId" params={{ customerId }} size="sm" underline="always">
        {name}
      </TextLink>
    </Fragment>
  ));
  return (
    <Text size="sm" c="dimmed">
      {examples.length === 0 && recipients}
      {examples.length > 0 &&
        (examples.length < count ? (
          <Trans>
            {recipients}, such as {names}
          </Trans>
        ) : (
          <>
            {recipients}: {names}
          </>
        ))}
    </Text>
  );
}

const GO_TO: Record<EditorStep, string> = {
  audience: t`Go to audience`,
  message: t`Go to message`,
  offer: t`Go to offer and limits`,
  review: t`Go to review and send`,
};

function FindingLink({ campaignId, finding }: FindingItemProps) {
  const { pointer, isError } = finding;
  if (pointer === "/business") {
    return (
      <TextLink to="/settings" search={{ tab: "business" }} size="sm" underline="always">
        <Trans>Go to settings</Trans>
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
      {GO_TO[step]}
    </TextLink>
  );
}
