import { Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import type { CampaignPreflight, RecipientReport } from "@/api/types";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/campaigns.module.css";
import { type Finding, findingsOf } from "@/features/campaigns/findingsOf";
import { STEP_NAMES, stepOf } from "@/features/campaigns/steps";
import { useFormat } from "@/lib/useFormat";

type FindingsProps = {
  campaignId: number;
  preflight: CampaignPreflight;
  /** Absent until every recipient was looked at. */
  report?: RecipientReport;
  /** Some fields are wrong and could not be saved. */
  hasUnsaved: boolean;
};

/** What stands against sending, each with the way to its place; then what is worth a look. */
export function Findings({ campaignId, preflight, report, hasUnsaved }: FindingsProps) {
  const { errors, warnings } = findingsOf(preflight, report);
  return (
    <Stack gap="sm">
      {(errors.length > 0 || hasUnsaved) && (
        <Notice icon={IconCircleX} color="red" title="To correct before it can be sent">
          <ul className={classes.findings}>
            {hasUnsaved && <li>Correct what is marked in red in the steps above.</li>}
            {errors.map((error) => (
              <FindingItem
                key={`${error.code} ${error.detail}`}
                campaignId={campaignId}
                finding={error}
              />
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice icon={IconAlertTriangle} color="yellow" title="Worth a look">
          <ul className={classes.findings}>
            {warnings.map((warning) => (
              <FindingItem
                key={`${warning.code} ${warning.detail}`}
                campaignId={campaignId}
                finding={warning}
              />
            ))}
          </ul>
        </Notice>
      )}
      {errors.length === 0 && warnings.length === 0 && !hasUnsaved && (
        <Notice icon={IconCircleCheck} color="teal" title="Ready to send">
          {report
            ? "Every message was written once; nothing stands against it."
            : "Nothing stands against it."}
        </Notice>
      )}
    </Stack>
  );
}

type FindingItemProps = { campaignId: number; finding: Finding };

function FindingItem({ campaignId, finding }: FindingItemProps) {
  const format = useFormat();
  const { detail, count, examples } = finding;
  return (
    <li>
      {detail}
      {count != null && !detail.includes(format.number(count)) && (
        <Text span size="sm" c="dimmed">
          {" "}
          ({format.count(count, "recipient")})
        </Text>
      )}{" "}
      {examples.length > 0 && (
        <Text span size="sm" c="dimmed">
          Such as{" "}
          {examples.map(({ customerId, name }, place) => (
            <span key={customerId}>
              {place > 0 && ", "}
              <TextLink
                to="/customers/$customerId"
                params={{ customerId }}
                size="sm"
                underline="always"
              >
                {name}
              </TextLink>
            </span>
          ))}
          .{" "}
        </Text>
      )}
      <FindingLink campaignId={campaignId} finding={finding} />
    </li>
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
