import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import {
  ActionIcon,
  Box,
  Button,
  Card,
  Code,
  CopyButton,
  Group,
  Skeleton,
  Stack,
  Text,
  Title,
  Tooltip,
} from "@mantine/core";
import { IconCheck, IconCopy, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { DomainRecord, SenderDomain } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { StatusBadge } from "@/components/StatusBadge";
import { senderDomainQuery } from "@/features/settings/api";
import { said } from "@/lib/serverWords/said";

/** Whether mail providers can tell that e-mail comes from this business, and what to add if not. */
export function SenderDomainCard() {
  const check = useQuery(senderDomainQuery);
  return (
    <Card component="section" aria-label={t`Sender domain`}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={2} size="h3">
          <Trans>Sender domain</Trans>
        </Title>
        {check.data?.domain && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden />}
            loading={check.isFetching}
            onClick={() => void check.refetch()}
          >
            <Trans>Check again</Trans>
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="md">
        <Trans>
          Without these DNS records, Gmail and others file e-mail under spam or refuse it.
        </Trans>
      </Text>
      {check.data ? (
        <Result check={check.data} />
      ) : check.error ? (
        <ErrorState error={check.error} onRetry={check.refetch} />
      ) : (
        <Stack role="status" aria-label={t`Asking name servers`} gap="sm">
          <Skeleton height={56} />
          <Skeleton height={56} />
          <Skeleton height={56} />
        </Stack>
      )}
    </Card>
  );
}

function Result({ check }: { check: SenderDomain }) {
  if (!check.domain) {
    return (
      <Text size="sm">
        <Trans>Enter the sender's e-mail address above and save; then it is checked.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="lg">
      {check.provider === "sandbox" && (
        <Text size="sm">
          <Trans>
            E-mail goes to the sandbox, which needs none of this. Set up a provider before you send
            to customers.
          </Trans>
        </Text>
      )}
      {check.records.map((record) => (
        <RecordFacts key={record.kind} record={record} />
      ))}
    </Stack>
  );
}

const STATUS_NAMES: Record<string, string> = {
  ok: t`In place`,
  missing: t`Missing`,
  weak: t`Needs a change`,
  unknown: t`Could not look up`,
};

function RecordFacts({ record }: { record: DomainRecord }) {
  return (
    <Box component="section" aria-label={record.kind.toUpperCase()}>
      <Group gap="sm" mb={4}>
        <Text fw={600}>{record.kind.toUpperCase()}</Text>
        <StatusBadge status={record.status} label={STATUS_NAMES[record.status]} />
        <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {record.name}
        </Text>
      </Group>
      <Text size="sm">{said(record.advice)}</Text>
      {record.found && (
        <Code block mt={6} style={WRAPPED}>
          {record.found}
        </Code>
      )}
      {record.add && <ToAdd name={record.name} value={record.add} />}
    </Box>
  );
}

const WRAPPED = { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } as const;

function ToAdd({ name, value }: { name: string; value: string }) {
  return (
    <Group wrap="nowrap" gap="xs" mt={6} align="flex-start">
      <Code block flex={1} style={WRAPPED}>
        {`${name}  TXT  "${value}"`}
      </Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t`Copied` : t`Copy the value`}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t`Copy the record for ${name}`}
              onClick={copy}
            >
              {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
