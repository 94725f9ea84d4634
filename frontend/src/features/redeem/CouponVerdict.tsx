import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { ApiError } from "@/api/problem";
import type { CouponView } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { PageLoading } from "@/components/PageLoading";
import { couponQuery, useRedeem } from "@/features/redeem/api";
import { VerdictCard } from "@/features/redeem/VerdictCard";
import { verdictOn, verdictOnRefusal } from "@/features/redeem/verdict";
import { useFormat } from "@/lib/useFormat";

type CouponVerdictProps = { code: string; onNext: () => void };

export function CouponVerdict({ code, onNext }: CouponVerdictProps) {
  const coupon = useQuery(couponQuery(code));
  const redeem = useRedeem();
  const format = useFormat();

  if (redeem.data) {
    const { usesLeft } = redeem.data;
    const detail = usesLeft > 0 ? `${format.count(usesLeft, "use")} left` : "Nothing left on it.";
    return (
      <VerdictCard
        verdict={{ tone: "good", title: "Redeemed", detail }}
        coupon={redeem.data.coupon}
        onNext={onNext}
      />
    );
  }
  const error = redeem.error ?? coupon.error;
  if (error) {
    // A refusal is an answer about the coupon; anything else is a failure to get one.
    const isAnswer = error instanceof ApiError && [404, 409, 410].includes(error.status);
    if (!isAnswer) {
      return <ErrorState error={error} onRetry={redeem.error ? redeem.reset : coupon.refetch} />;
    }
    return (
      <VerdictCard verdict={verdictOnRefusal(error, format)} coupon={coupon.data} onNext={onNext} />
    );
  }
  if (!coupon.data) return <PageLoading />;
  return (
    <VerdictCard verdict={verdictOn(coupon.data, format)} coupon={coupon.data} onNext={onNext}>
      {coupon.data.state === "available" && (
        <RedeemButton
          coupon={coupon.data}
          isPending={redeem.isPending}
          onRedeem={(place) => redeem.mutate({ token: code, place })}
        />
      )}
    </VerdictCard>
  );
}

type RedeemButtonProps = {
  coupon: CouponView;
  isPending: boolean;
  onRedeem: (place: string | undefined) => void;
};

function RedeemButton({ coupon, isPending, onRedeem }: RedeemButtonProps) {
  const [place, setPlace] = useLocalStorage({ key: "handbill-place", defaultValue: "" });
  return (
    <Stack>
      <TextInput
        label="Place"
        description="Remembered on this device. Optional."
        placeholder="Counter, Court Street"
        maxLength={200}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Button size="lg" loading={isPending} onClick={() => onRedeem(place.trim() || undefined)}>
        Redeem now
      </Button>
      {coupon.maxUsage === 1 && (
        <Text size="sm" c="dimmed" ta="center">
          It can be used once.
        </Text>
      )}
    </Stack>
  );
}
