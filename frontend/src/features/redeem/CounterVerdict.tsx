import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, Loader, Paper, Text } from "@mantine/core";
import type { ApiError } from "@/api/problem";
import type { CouponView } from "@/api/types";
import { CodeForm } from "@/features/redeem/CodeForm";
import { PlaceChooser } from "@/features/redeem/PlaceChooser";
import { RedeemForm } from "@/features/redeem/RedeemForm";
import { UndoButton } from "@/features/redeem/UndoButton";
import type { CounterView } from "@/features/redeem/useCounter";
import { VerdictCard } from "@/features/redeem/VerdictCard";
import { TITLES, type Verdict } from "@/features/redeem/verdict";

type CounterVerdictProps = {
  view: Exclude<CounterView, { step: "ready" }>;
  /** Where this device stands, if it was said. */
  place: string | undefined;
  onPlace: (place: string) => void;
  onRedeem: (amountMinor?: number) => void;
  onRetry: () => void;
  onNext: () => void;
  /** A code that was typed anew. */
  onTyped: (code: string) => void;
  onUndone: (id: number) => void;
};

/** How long the counter may take back what it redeemed; the server allows staff as much. */
const UNDO_FOR_MS = 120_000;

export function CounterVerdict({
  view,
  place,
  onPlace,
  onRedeem,
  onRetry,
  onNext,
  onTyped,
  onUndone,
}: CounterVerdictProps) {
  switch (view.step) {
    case "checking":
      return <Waiting text={t`Checking…`} />;
    case "redeeming":
      return <Waiting text={t`Redeeming…`} />;
    case "unchecked":
      return (
        <VerdictCard verdict={silence(view.error, UNCHECKED)}>
          <Button size="lg" onClick={onRetry}>
            <Trans>Check again</Trans>
          </Button>
          <Next onNext={onNext} />
        </VerdictCard>
      );
    case "undecided":
      return (
        <VerdictCard verdict={silence(view.error, UNDECIDED)} coupon={view.coupon}>
          <Text>
            <Trans>Trying again cannot redeem it twice.</Trans>
          </Text>
          <Button size="lg" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        </VerdictCard>
      );
    case "verdict":
      return (
        <VerdictCard verdict={view.verdict} coupon={view.coupon}>
          {view.isRedeemable && view.coupon && (
            <Decision coupon={view.coupon} place={place} onPlace={onPlace} onRedeem={onRedeem} />
          )}
          {view.typed && <CodeForm typed={view.typed} onCode={onTyped} />}
          <Next onNext={onNext} isQuiet={view.isRedeemable} />
          {view.redeemed && (
            <UndoButton
              id={view.redeemed.id}
              until={view.redeemed.at + UNDO_FOR_MS}
              label={t`Undo this redemption`}
              onUndone={() => view.redeemed && onUndone(view.redeemed.id)}
            />
          )}
        </VerdictCard>
      );
  }
}

type DecisionProps = Pick<CounterVerdictProps, "place" | "onPlace" | "onRedeem"> & {
  coupon: CouponView;
};

/** A coupon of certain places is refused where nobody says which this is, so that is asked first. */
function Decision({ coupon, place, onPlace, onRedeem }: DecisionProps) {
  const { places = [] } = coupon.rules;
  if (place || !places?.length) return <RedeemForm coupon={coupon} onRedeem={onRedeem} />;
  return (
    <>
      <Text fw={600}>
        <Trans>Only at some places. Which one is this?</Trans>
      </Text>
      <PlaceChooser ofCoupon={places} place={place} onChange={onPlace} />
    </>
  );
}

const UNCHECKED = t`This coupon was not checked: nothing is known about it.`;
const UNDECIDED = t`It is not known yet whether this coupon was redeemed.`;

function silence(error: ApiError, detail: string): Verdict {
  const isLost = error.status === 0;
  return {
    kind: "waiting",
    tone: "unsure",
    title: isLost ? TITLES.waiting : t`No answer`,
    detail: isLost ? detail : `${detail} ${error.message}`,
  };
}

function Next({ onNext, isQuiet }: { onNext: () => void; isQuiet?: boolean }) {
  return (
    <Button variant="default" size={isQuiet ? "md" : "lg"} onClick={onNext}>
      {isQuiet ? t`Do not redeem` : t`Next coupon`}
    </Button>
  );
}

function Waiting({ text }: { text: string }) {
  return (
    <Paper withBorder p="xl" role="status">
      <Group>
        <Loader size="md" />
        <Text size="xl">{text}</Text>
      </Group>
    </Paper>
  );
}
