import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, CloseButton, Group, Paper, Progress, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { keys, touched } from "@/api/keys";
import type { CustomerChange } from "@/api/types";
import { useAskAgain } from "@/api/useChange";
import { TextLink } from "@/components/TextLink";
import { isUnderWay, latestChangeQuery, useUndoChange } from "@/features/customers/changes/api";
import { changeGoingOn, changeResult } from "@/features/customers/changes/words";
import { notifyError } from "@/lib/notify";
import { useFormat } from "@/lib/useFormat";

/** For so long the last change is told above the list. */
const RECENT_MS = 15 * 60_000;

/** The last change of many customers, while it goes on and until it is old news: with the way back. */
export function LatestChange() {
  const { data: change } = useQuery(latestChangeQuery);
  const [dismissed, setDismissed] = useState<string>();
  useAskAfter(change);
  if (!change) return null;
  const state = `${change.id} ${change.status}`;
  const isRecent = Date.now() - Date.parse(change.finishedAt ?? change.createdAt) < RECENT_MS;
  if (!isUnderWay(change) && (!isRecent || dismissed === state)) return null;
  return (
    <Paper withBorder p="xs" mb="sm" role="region" aria-label={t`Last change`}>
      {isUnderWay(change) ? (
        <UnderWay change={change} />
      ) : (
        <Done change={change} onDismiss={() => setDismissed(state)} />
      )}
    </Paper>
  );
}

function UnderWay({ change }: { change: CustomerChange }) {
  const format = useFormat();
  const isUndo = change.status === "undoing";
  const all = isUndo ? change.changed : change.customers;
  const done = format.number(change.done);
  const text = plural(all, { one: `${done} / # customer`, other: `${done} / # customers` });
  return (
    <>
      <Group justify="space-between" mb={6} px="xs">
        <Text size="sm" role="status">
          {isUndo ? t`Taking it back` : changeGoingOn(change, format)}: {text}
        </Text>
        {!isUndo && <Undo change={change} label={t`Stop and undo`} />}
      </Group>
      <Progress.Root size="sm">
        <Progress.Section
          value={all > 0 ? (change.done / all) * 100 : 100}
          animated
          aria-label={t`Customers gone through`}
          aria-valuetext={text}
        />
      </Progress.Root>
    </>
  );
}

function Done({ change, onDismiss }: { change: CustomerChange; onDismiss: () => void }) {
  const format = useFormat();
  return (
    <Group justify="space-between" gap="xs" px="xs">
      <Text size="sm" role="status">
        {changeResult(change, format)}
      </Text>
      <Group gap="xs">
        {change.canBeUndone && <Undo change={change} label={t`Undo`} />}
        <TextLink to="/customers/changes" size="sm">
          <Trans>All changes</Trans>
        </TextLink>
        <CloseButton aria-label={t`Dismiss`} onClick={onDismiss} />
      </Group>
    </Group>
  );
}

function Undo({ change, label }: { change: CustomerChange; label: string }) {
  const undo = useUndoChange();
  return (
    <Button
      size="xs"
      variant="default"
      loading={undo.isPending}
      onClick={() => undo.mutate(change.id, { onError: notifyError })}
    >
      {label}
    </Button>
  );
}

/** The list is another one when a change that was seen under way has ended. */
function useAskAfter(change: CustomerChange | undefined) {
  const askAgain = useAskAgain();
  const wasUnderWay = useRef(false);
  useEffect(() => {
    const isNow = change !== undefined && isUnderWay(change);
    if (wasUnderWay.current && !isNow) askAgain([...touched.customers, keys.customerChanges.all]);
    wasUnderWay.current = isNow;
  }, [change, askAgain]);
}
