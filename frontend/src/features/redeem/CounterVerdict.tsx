import { Button, Group, Loader, Paper, Text } from "@mantine/core";
import type { ApiError } from "@/api/problem";
import { RedeemForm } from "@/features/redeem/RedeemForm";
import type { CounterView } from "@/features/redeem/useCounter";
import { VerdictCard } from "@/features/redeem/VerdictCard";
import { TITLES, type Verdict } from "@/features/redeem/verdict";

type CounterVerdictProps = {
  view: Exclude<CounterView, { step: "ready" }>;
  onRedeem: (amountMinor?: number) => void;
  onRetry: () => void;
  onNext: () => void;
};

export function CounterVerdict({ view, onRedeem, onRetry, onNext }: CounterVerdictProps) {
  switch (view.step) {
    case "checking":
      return <Waiting text="Checking…" />;
    case "redeeming":
      return <Waiting text="Redeeming…" />;
    case "unchecked":
      return (
        <VerdictCard verdict={silence(view.error, UNCHECKED)}>
          <Button size="lg" onClick={onRetry}>
            Check again
          </Button>
          <Next onNext={onNext} />
        </VerdictCard>
      );
    case "undecided":
      return (
        <VerdictCard verdict={silence(view.error, UNDECIDED)} coupon={view.coupon}>
          <Text>Trying again cannot redeem it twice.</Text>
          <Button size="lg" onClick={onRetry}>
            Try again
          </Button>
        </VerdictCard>
      );
    case "verdict":
      return (
        <VerdictCard verdict={view.verdict} coupon={view.coupon}>
          {view.isRedeemable && view.coupon && (
            <RedeemForm coupon={view.coupon} onRedeem={onRedeem} />
          )}
          <Next onNext={onNext} isQuiet={view.isRedeemable} />
        </VerdictCard>
      );
  }
}

const UNCHECKED = "This coupon was not checked: nothing is known about it.";
const UNDECIDED = "It is not known yet whether this coupon was redeemed.";

function silence(error: ApiError, detail: string): Verdict {
  const isLost = error.status === 0;
  return {
    kind: "waiting",
    tone: "unsure",
    title: isLost ? TITLES.waiting : "No answer",
    detail: isLost ? detail : `${detail} ${error.message}`,
  };
}

function Next({ onNext, isQuiet }: { onNext: () => void; isQuiet?: boolean }) {
  return (
    <Button variant="default" size={isQuiet ? "md" : "lg"} onClick={onNext}>
      {isQuiet ? "Do not redeem" : "Next coupon"}
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
