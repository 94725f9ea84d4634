import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { oidcQuery } from "@/api/oidc";
import { useMe } from "@/api/shared";
import type { OwnOidc } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useUnlinkOidc } from "@/features/auth/api";
import { notifyDone, notifyError } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

/** Whether one can sign in at the sign-in service; nothing where there is none. */
export function OidcCard() {
  const oidc = useQuery(oidcQuery);
  if (oidc.data?.isOn === false && !oidc.data.isLinked) return null;
  const name = oidc.data?.name ?? t`the sign-in service`;
  return (
    <Card component="section" aria-labelledby="oidc-title">
      <Stack>
        <div>
          <Title order={2} size="h3" id="oidc-title">
            <Trans>Other ways to sign in</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>Instead of with a password of Handbill’s own.</Trans>
          </Text>
        </div>
        <FormProblem message={oidc.error?.message ?? null} />
        {oidc.isPending && <Skeleton height={36} />}
        {oidc.data &&
          (oidc.data.isLinked ? (
            <Linked oidc={oidc.data} name={name} />
          ) : (
            <NotLinked name={name} />
          ))}
      </Stack>
    </Card>
  );
}

function Linked({ oidc, name }: { oidc: OwnOidc; name: string }) {
  const { linkedAt, linkedEmail } = oidc;
  const { account } = useMe();
  const format = useFormat();
  const unlink = useUnlinkOidc();
  const forget = () =>
    unlink.mutate(undefined, {
      onSuccess: () => notifyDone(t`The link is forgotten.`),
      onError: notifyError,
    });
  return (
    <>
      <Text style={{ overflowWrap: "anywhere" }}>
        {linkedAt ? (
          <Trans>
            You sign in with {name} as {linkedEmail}, since {format.date(linkedAt)}.
          </Trans>
        ) : (
          <Trans>
            You sign in with {name} as {linkedEmail}.
          </Trans>
        )}
      </Text>
      {account.hasPassword && (
        <Button
          variant="subtle"
          color="red"
          w="fit-content"
          loading={unlink.isPending}
          onClick={forget}
        >
          <Trans>Forget the link</Trans>
        </Button>
      )}
    </>
  );
}

function NotLinked({ name }: { name: string }) {
  const { email } = useMe().account;
  return (
    <Text style={{ overflowWrap: "anywhere" }}>
      <Trans>
        Choose “Sign in with {name}” on the sign-in page. If {name} knows you as {email}, it lets
        you in from then on.
      </Trans>
    </Text>
  );
}
