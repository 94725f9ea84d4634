import { Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import type { CampaignPreflight } from "@/api/types";
import { Notice } from "@/components/Notice";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/campaigns.module.css";
import { STEP_NAMES, stepOf } from "@/features/campaigns/steps";
import { useFormat } from "@/lib/useFormat";

type FindingsProps = {
  campaignId: number;
  preflight: CampaignPreflight;
  /** Some fields are wrong and could not be saved. */
  hasUnsaved: boolean;
};

/** What stands against sending, each with the way to its place; then what is worth a look. */
export function Findings({ campaignId, preflight, hasUnsaved }: FindingsProps) {
  const format = useFormat();
  const { errors, warnings } = preflight;
  return (
    <Stack gap="sm">
      {(errors.length > 0 || hasUnsaved) && (
        <Notice icon={IconCircleX} color="red" title="To correct before it can be sent">
          <ul className={classes.findings}>
            {hasUnsaved && <li>Correct what is marked in red in the steps above.</li>}
            {errors.map(({ code, detail, pointer }) => {
              const step = stepOf(pointer);
              return (
                <li key={`${code} ${detail}`}>
                  {detail}{" "}
                  <TextLink
                    to="/campaigns/$campaignId/edit"
                    params={{ campaignId }}
                    search={{ step }}
                    size="sm"
                    underline="always"
                  >
                    Go to {STEP_NAMES[step].toLowerCase()}
                  </TextLink>
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice icon={IconAlertTriangle} color="yellow" title="Worth a look">
          <ul className={classes.findings}>
            {warnings.map(({ code, detail, count }) => (
              <li key={`${code} ${detail}`}>
                {detail}
                {count != null && !detail.includes(format.number(count)) && (
                  <Text span size="sm" c="dimmed">
                    {" "}
                    ({format.count(count, "recipient")})
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {errors.length === 0 && warnings.length === 0 && !hasUnsaved && (
        <Notice icon={IconCircleCheck} color="teal" title="Ready to send">
          Nothing stands against it.
        </Notice>
      )}
    </Stack>
  );
}
