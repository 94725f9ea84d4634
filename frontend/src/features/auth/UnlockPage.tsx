import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Avatar, Button, Group, Loader, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useUnlock } from "@/api/device";
import { messageOf } from "@/api/problem";
import { sessionQuery } from "@/api/session";
import type { DeviceStaff } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { FormProblem } from "@/components/FormProblem";
import { ListButton } from "@/components/ListButton";
import { CouponCard } from "@/features/auth/CouponCard";
import { PinPad } from "@/features/auth/PinPad";
import classes from "@/features/auth/UnlockPage.module.css";

/** A shared device at the counter: choose your name, enter your PIN. */
export function UnlockPage() {
  const session = useQuery(sessionQuery);
  const [person, setPerson] = useState<DeviceStaff | null>(null);
  const name = person?.name;
  const title = session.data?.businessName ?? t`Locked`;
  return (
    <CouponCard title={title} lead={name ? t`PIN of ${name}` : t`Who is at the counter?`}>
      <Stack>
        {session.error && <ErrorState error={session.error} onRetry={session.refetch} />}
        {session.isPending && <Loader role="status" aria-label={t`Loading names`} />}
        {session.data && !person && <Names staff={session.data.staff} onChoose={setPerson} />}
        {person && <Unlock person={person} onBack={() => setPerson(null)} />}
        {!person && (
          <Button component="a" href="/sign-in" variant="subtle" color="gray">
            <Trans>Sign in with a password</Trans>
          </Button>
        )}
      </Stack>
    </CouponCard>
  );
}

type NamesProps = { staff: DeviceStaff[]; onChoose: (person: DeviceStaff) => void };

function Names({ staff, onChoose }: NamesProps) {
  if (staff.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>Nobody has a PIN yet. Sign in with a password and set one in your profile.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="xs" component="ul" className={classes.names}>
      {staff.map((person) => (
        <li key={person.accountId}>
          <ListButton onClick={() => onChoose(person)}>
            <Group wrap="nowrap">
              <Avatar name={person.name} color="brand" variant="filled" alt="" aria-hidden />
              <Text fw={600} style={{ overflowWrap: "anywhere" }}>
                {person.name}
              </Text>
            </Group>
          </ListButton>
        </li>
      ))}
    </Stack>
  );
}

function Unlock({ person, onBack }: { person: DeviceStaff; onBack: () => void }) {
  const unlock = useUnlock();
  const navigate = useNavigate();
  const enter = (pin: string) =>
    unlock.mutate(
      { accountId: person.accountId, pin },
      { onSuccess: () => void navigate({ to: "/redeem" }) },
    );
  return (
    <>
      <FormProblem message={unlock.error ? messageOf(unlock.error) : null} />
      <PinPad isPending={unlock.isPending} onPin={enter} />
      <Button variant="subtle" color="gray" onClick={onBack}>
        <Trans>Somebody else</Trans>
      </Button>
    </>
  );
}
