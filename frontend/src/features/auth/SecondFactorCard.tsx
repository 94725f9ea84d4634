import { Plural, Trans } from "@lingui/react/macro";
import { Button, Card, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { secondFactorQuery } from "@/api/shared";
import { FormProblem } from "@/components/FormProblem";
import { RenewCodesDialog, TurnOffDialog } from "@/features/auth/SecondFactorDialogs";
import { SetUpFactorDialog } from "@/features/auth/SetUpFactorDialog";
import { useFormat } from "@/lib/useFormat";

/** Fewer than this many recovery codes are worth a warning. */
const FEW_CODES = 3;

/** Whether signing in asks for a code, and the way to have it so. */
export function SecondFactorCard() {
  const factor = useQuery(secondFactorQuery);
  const [shown, setShown] = useState<"setUp" | "renew" | "turnOff" | null>(null);
  const close = () => setShown(null);
  return (
    <Card component="section" aria-labelledby="second-factor-title">
      <Stack>
        <div>
          <Title order={2} size="h3" id="second-factor-title">
            <Trans>Second factor</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>
              Signing in asks for a code of an app on your phone, besides your password.
            </Trans>
          </Text>
        </div>
        <FormProblem message={factor.error?.message ?? null} />
        {factor.isPending && <Skeleton height={36} />}
        {factor.data?.isOn && (
          <State since={factor.data.onSince} left={factor.data.recoveryCodesLeft} />
        )}
        <Group>
          {factor.data?.isOn === false && (
            <Button variant="default" onClick={() => setShown("setUp")}>
              <Trans>Set up</Trans>
            </Button>
          )}
          {factor.data?.isOn && (
            <>
              <Button variant="default" onClick={() => setShown("renew")}>
                <Trans>New recovery codes</Trans>
              </Button>
              <Button variant="subtle" color="red" onClick={() => setShown("turnOff")}>
                <Trans>Turn off</Trans>
              </Button>
            </>
          )}
        </Group>
        <SetUpFactorDialog opened={shown === "setUp"} onClose={close} />
        <RenewCodesDialog opened={shown === "renew"} onClose={close} />
        <TurnOffDialog opened={shown === "turnOff"} onClose={close} />
      </Stack>
    </Card>
  );
}

function State({ since, left }: { since?: string | null; left: number }) {
  const format = useFormat();
  return (
    <div>
      <Text>{since ? <Trans>On since {format.date(since)}.</Trans> : <Trans>On.</Trans>}</Text>
      <Text size="sm" c={left < FEW_CODES ? "var(--mantine-color-error)" : "dimmed"}>
        <Plural value={left} one="# recovery code is left." other="# recovery codes are left." />{" "}
        {left < FEW_CODES && <Trans>Make new ones.</Trans>}
      </Text>
    </div>
  );
}
