import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FormProblem } from "@/components/FormProblem";
import { StatusBadge } from "@/components/StatusBadge";
import { ownSessionsQuery, useEndSessions } from "@/features/auth/api";
import { notifyDone } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

/** Where one is signed in, and the way out of each place. */
export function SessionsCard() {
  const sessions = useQuery(ownSessionsQuery);
  const end = useEndSessions();
  const format = useFormat();
  const items = sessions.data?.items ?? [];
  return (
    <Card component="section" aria-labelledby="sessions-title">
      <Stack>
        <Title order={2} size="h3" id="sessions-title">
          <Trans>Where you are signed in</Trans>
        </Title>
        <FormProblem message={(sessions.error ?? end.error)?.message ?? null} />
        {items.map((session) => {
          const device = deviceName(session.agent);
          const [since, last] = [
            format.dateTime(session.createdAt),
            format.relative(session.lastUsedAt),
          ];
          return (
            <Group key={session.id} justify="space-between" wrap="nowrap" align="start">
              <div>
                <Text lineClamp={2}>{device}</Text>
                <Text size="sm" c="dimmed">
                  <Trans>
                    Signed in {since}, last used {last}
                  </Trans>
                </Text>
              </div>
              {session.isCurrent ? (
                <StatusBadge status="ok" label={t`This device`} />
              ) : (
                <Button
                  variant="default"
                  size="xs"
                  loading={end.isPending && end.variables === session.id}
                  onClick={() => end.mutate(session.id)}
                  aria-label={t`Sign out of ${device}`}
                >
                  <Trans>Sign out</Trans>
                </Button>
              )}
            </Group>
          );
        })}
        <Button
          variant="default"
          w="fit-content"
          disabled={items.length < 2}
          loading={end.isPending && end.variables === "others"}
          onClick={() =>
            end.mutate("others", { onSuccess: () => notifyDone(t`Signed out everywhere else.`) })
          }
        >
          <Trans>Sign out everywhere else</Trans>
        </Button>
      </Stack>
    </Card>
  );
}

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

/** What people call a browser, out of what it calls itself. */
export function deviceName(agent: string): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1];
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  if (browser && system) return t`${browser} on ${system}`;
  return browser ?? system ?? (agent || t`Unknown device`);
}
