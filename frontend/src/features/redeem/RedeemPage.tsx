import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Box, Card, Group, SegmentedControl, Stack, Title } from "@mantine/core";
import { IconVolume, IconVolumeOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useMe } from "@/api/shared";
import { CodeForm } from "@/features/redeem/CodeForm";
import { CounterVerdict } from "@/features/redeem/CounterVerdict";
import { CustomerSearch } from "@/features/redeem/CustomerSearch";
import { CameraPane } from "@/features/redeem/camera/CameraPane";
import { LastRedemptions } from "@/features/redeem/LastRedemptions";
import { LockButton } from "@/features/redeem/LockButton";
import { Offline } from "@/features/redeem/Offline";
import { PlaceChooser } from "@/features/redeem/PlaceChooser";
import { type CounterView, useCounter } from "@/features/redeem/useCounter";
import { useFeedback } from "@/features/redeem/useFeedback";
import { usePlace } from "@/features/redeem/usePlace";

const route = getRouteApi("/signed-in/redeem");

export function RedeemPage() {
  const { code } = route.useSearch();
  const navigate = route.useNavigate();
  return <Counter code={code} onTaken={() => void navigate({ search: {}, replace: true })} />;
}

type CounterProps = {
  /** A coupon that came with the address, such as from the phone's own camera. */
  code?: string;
  onTaken?: () => void;
};

/** At the counter: scan, see one verdict, redeem, scan the next. */
export function Counter({ code, onTaken }: CounterProps) {
  const { sharedDevice } = useMe();
  const { place, setPlace } = usePlace();
  const { view, take, next, checkAt, press, retry, markUndone } = useCounter(place);
  const sound = useFeedback(view);
  const isReady = view.step === "ready";

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each code in the address
  useEffect(() => {
    if (!code) return;
    take(code);
    onTaken?.();
  }, [code]);

  return (
    <Box maw={560} mx="auto">
      <title>{t`Redeem · Handbill`}</title>
      <Group justify="space-between" mb="sm" wrap="nowrap">
        <Title order={1}>
          <Trans>Redeem</Trans>
        </Title>
        <Group gap={0} wrap="nowrap">
          {sharedDevice && <LockButton />}
          <SoundButton {...sound} />
        </Group>
      </Group>
      <Stack>
        <Offline />
        <CameraPane
          isListening={isListening(view)}
          isSmall={!isReady}
          onCode={(code) => take(code)}
        />
        {isReady ? (
          <>
            <OtherWays onCode={(typed) => take(typed, true)} onFound={(code) => take(code)} />
            <PlaceChooser place={place} onChange={setPlace} />
          </>
        ) : (
          <CounterVerdict
            view={view}
            place={place}
            onPlace={(here) => {
              setPlace(here);
              checkAt(here);
            }}
            onRedeem={press}
            onRetry={retry}
            onNext={next}
            onTyped={(typed) => take(typed, true)}
            onUndone={markUndone}
          />
        )}
        {(isReady || isDone(view)) && <LastRedemptions />}
      </Stack>
    </Box>
  );
}

/** The next coupon may come once nothing is left to decide about this one. */
function isListening(view: CounterView): boolean {
  return view.step === "ready" || isDone(view);
}

/** Nothing is left to decide, so what was before may be shown. */
function isDone(view: CounterView): boolean {
  return view.step === "verdict" && !view.isRedeemable;
}

type OtherWaysProps = { onCode: (code: string) => void; onFound: (code: string) => void };

function OtherWays({ onCode, onFound }: OtherWaysProps) {
  const [way, setWay] = useState("code");
  return (
    <Card>
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={t`Without the camera`}
        data={[
          { value: "code", label: t`Type the code` },
          { value: "customer", label: t`Find the customer` },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === "code" ? <CodeForm onCode={onCode} /> : <CustomerSearch onCode={onFound} />}
    </Card>
  );
}

function SoundButton({ hasSound, toggle }: { hasSound: boolean; toggle: () => void }) {
  const Icon = hasSound ? IconVolume : IconVolumeOff;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      aria-label={t`Sound`}
      aria-pressed={hasSound}
      onClick={toggle}
    >
      <Icon size={22} aria-hidden />
    </ActionIcon>
  );
}
