import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Button, Group, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowLeft, IconArrowRight, IconTestPipe } from "@tabler/icons-react";
import { lazy, Suspense, useEffect } from "react";
import type { CampaignView } from "@/api/types";
import { ConflictNotice } from "@/components/ConflictNotice";
import { PageHeader } from "@/components/PageHeader";
import { StatusBadge } from "@/components/StatusBadge";
import { wordsOfDesign } from "@/features/campaigns/editor/design/model/blocks";
import { LeaveGuard } from "@/features/campaigns/editor/LeaveGuard";
import { SaveNote } from "@/features/campaigns/editor/SaveNote";
import { StepNav } from "@/features/campaigns/editor/StepNav";
import { stepCode } from "@/features/campaigns/editor/stepCode";
import { useAutosave } from "@/features/campaigns/editor/useAutosave";
import { useCampaignForm } from "@/features/campaigns/form/campaignForm";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";
import { type CampaignField, FIELD_NAMES } from "@/features/campaigns/form/fields";
import { STEP_NAMES } from "@/features/campaigns/form/steps";
import { EDITOR_STEPS, type EditorStep } from "@/lib/campaigns";
import type { Conflict } from "@/lib/conflict";
import { afterPaint, inPlace } from "@/lib/inPlace";

const AudienceStep = lazy(() =>
  stepCode.audience().then(({ AudienceStep }) => ({ default: AudienceStep })),
);
const MessageStep = lazy(() =>
  stepCode.message().then(({ MessageStep }) => ({ default: MessageStep })),
);
const OfferStep = lazy(() => stepCode.offer().then(({ OfferStep }) => ({ default: OfferStep })));
const ReviewStep = lazy(() =>
  stepCode.review().then(({ ReviewStep }) => ({ default: ReviewStep })),
);

const TestMessageDialog = inPlace(
  () =>
    import("@/features/campaigns/preview/TestMessageDialog").then(
      ({ TestMessageDialog }) => TestMessageDialog,
    ),
  () => null,
);

type CampaignEditorProps = {
  campaign: CampaignView;
  step: EditorStep;
  onStep: (step: EditorStep) => void;
};

/** Audience, message, offer and review of one campaign; what is typed is saved as it is typed. */
export function CampaignEditor({ campaign, step, onStep }: CampaignEditorProps) {
  const form = useCampaignForm(campaign);
  const autosave = useAutosave(campaign, form);
  const [testing, testDialog] = useDisclosure();
  const hasMessage = campaign.channels.length > 0;

  return (
    <>
      <PageHeader
        title={form.values.name.trim() || t`Campaign without a name`}
        parent={{ label: t`Campaigns`, to: "/campaigns" }}
        badge={<StatusBadge status={campaign.status} />}
        actions={
          <>
            <SaveNote state={autosave.state} onRetry={autosave.flush} />
            <Button
              variant="default"
              leftSection={<IconTestPipe size={16} aria-hidden />}
              disabled={!hasMessage}
              title={hasMessage ? undefined : t`Write a message first`}
              onClick={() => void autosave.flush().then(testDialog.open)}
            >
              <Trans>Send a test</Trans>
            </Button>
          </>
        }
      />
      {autosave.state.kind === "disputed" && (
        <Box mb="lg">
          <ConflictNotice
            conflict={readable(autosave.state.conflict)}
            names={FIELD_NAMES}
            onKeepMine={autosave.keepMine}
            onTakeTheirs={autosave.takeTheirs}
          />
        </Box>
      )}
      <StepNav campaign={campaign} step={step} errors={form.errors} />
      <Suspense
        fallback={<Skeleton height={560} mt="lg" role="status" aria-label={t`Loading step`} />}
      >
        <Box mt="lg">
          {step === "audience" && <AudienceStep form={form} />}
          {step === "message" && <MessageStep form={form} campaign={campaign} />}
          {step === "offer" && <OfferStep form={form} />}
          {step === "review" && <ReviewStep campaign={campaign} autosave={autosave} />}
        </Box>
        <StepButtons step={step} onStep={onStep} />
        <TestMessageDialog campaign={campaign} opened={testing} onClose={testDialog.close} />
        <LeaveGuard autosave={autosave} />
        <OtherSteps />
      </Suspense>
    </>
  );
}

/** The other steps are there when somebody goes on. */
function OtherSteps() {
  useEffect(
    () => afterPaint(() => void Promise.all(Object.values(stepCode).map((load) => load()))),
    [],
  );
  return null;
}

/** A design is told by the words of its blocks. */
const readable = ({ disputed, at }: Conflict<CampaignField>): Conflict<CampaignField> => ({
  at,
  disputed: disputed.map(({ field, theirs }) => ({
    field,
    theirs: field === "design" && theirs ? wordsOfDesign(theirs as EmailDesign) : theirs,
  })),
});

const NEXT: Partial<Record<EditorStep, string>> = {
  message: t`Next: message`,
  offer: t`Next: offer and limits`,
  review: t`Next: review and send`,
};

function StepButtons({ step, onStep }: { step: EditorStep; onStep: (step: EditorStep) => void }) {
  const at = EDITOR_STEPS.indexOf(step);
  const previous = EDITOR_STEPS[at - 1];
  const next = EDITOR_STEPS[at + 1];
  return (
    <Group justify="space-between" mt="xl">
      {previous ? (
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => onStep(previous)}
        >
          {STEP_NAMES[previous]}
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => onStep(next)}
        >
          {NEXT[next]}
        </Button>
      )}
    </Group>
  );
}
