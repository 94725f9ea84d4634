import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import type { CampaignView } from "@/api/types";
import classes from "@/features/campaigns/editor/StepNav.module.css";
import { hasProblem, isDone, STEP_NAMES } from "@/features/campaigns/form/steps";
import { EDITOR_STEPS, type EditorStep } from "@/lib/campaigns";

type StepNavProps = {
  campaign: CampaignView;
  step: EditorStep;
  errors: Record<string, unknown>;
};

/** The way through the editor; every step can be visited at any time. */
export function StepNav({ campaign, step, errors }: StepNavProps) {
  const steps = useRef<HTMLOListElement>(null);
  useFocusOnNewStep(step, steps);
  return (
    <nav aria-label={t`Steps`}>
      <ol className={classes.steps} ref={steps}>
        {EDITOR_STEPS.map((one, i) => {
          const isWrong = hasProblem(one, errors);
          const isFinished = !isWrong && isDone(one, campaign);
          return (
            <li key={one} className={classes.step}>
              <Link
                to="/campaigns/$campaignId/edit"
                params={{ campaignId: campaign.id }}
                search={{ step: one }}
                className={classes.link}
                data-current={one === step || undefined}
                aria-current={one === step ? "step" : undefined}
              >
                <span className={classes.mark} data-done={isFinished || undefined} aria-hidden>
                  {isWrong ? (
                    <IconAlertCircle size={18} color="var(--mantine-color-error)" />
                  ) : isFinished ? (
                    <IconCheck size={14} stroke={2.5} />
                  ) : (
                    i + 1
                  )}
                </span>
                <span className={classes.name}>
                  {STEP_NAMES[one]}
                  {isWrong && (
                    <span className={classes.hidden}>
                      <Trans>, has a mistake</Trans>
                    </span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The way that led to a step may be gone with the one before: from its name, its first field is next. */
function useFocusOnNewStep(step: EditorStep, steps: RefObject<HTMLOListElement | null>) {
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    steps.current?.querySelector<HTMLElement>("[aria-current=step]")?.focus();
  }, [step, steps]);
}
