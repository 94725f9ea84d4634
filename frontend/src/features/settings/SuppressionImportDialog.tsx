import { plural, t } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { Alert, Button, FileInput, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import type { SuppressionImport } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { FormProblem } from "@/components/FormProblem";
import { useImportSuppressions } from "@/features/settings/api";
import { said } from "@/lib/serverWords/said";
import { SUPPRESSION_REASONS } from "@/lib/suppressions";
import { useFormat } from "@/lib/useFormat";

type ImportDialogProps = { opened: boolean; onClose: () => void };

/** Takes over a list from elsewhere, such as another provider's unsubscribes. */
export function SuppressionImportDialog({ opened, onClose }: ImportDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Import suppressed addresses`}>
      <ImportForm onClose={onClose} />
    </Dialog>
  );
}

const CHOICES = ["opt-out", "bounce", "complaint", "invalid", "manual"];

function ImportForm({ onClose }: { onClose: () => void }) {
  const upload = useImportSuppressions();
  const [file, setFile] = useState<File | null>(null);
  const [reason, setReason] = useState("opt-out");
  if (upload.data) return <Outcome result={upload.data} onClose={onClose} />;
  return (
    <Stack>
      <FormProblem message={upload.error ? messageOf(upload.error) : null} />
      <FileInput
        label={t`CSV file`}
        description={t`With a column Email, Phone or Address. At most 100,000 rows.`}
        placeholder={t`Choose a file`}
        accept=".csv,text/csv,text/plain"
        value={file}
        onChange={setFile}
      />
      <Select
        label={t`Reason`}
        description={t`For rows that do not give one themselves.`}
        allowDeselect={false}
        data={CHOICES.map((value) => ({ value, label: SUPPRESSION_REASONS[value] ?? value }))}
        value={reason}
        onChange={(value) => value && setReason(value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={upload.isPending}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          disabled={!file}
          loading={upload.isPending}
          onClick={() => file && upload.mutate({ file, reason })}
        >
          <Trans>Import</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

const SHOWN_REJECTS = 5;

function Outcome({ result, onClose }: { result: SuppressionImport; onClose: () => void }) {
  const format = useFormat();
  const { added, alreadySuppressed, rejected, rejects } = result;
  const more = format.number(rejected - SHOWN_REJECTS);
  return (
    <Stack>
      <Alert
        color="teal"
        title={plural(added, { one: "# address added", other: "# addresses added" })}
      >
        <Plural
          value={alreadySuppressed}
          one="# was on the list already."
          other="# were on the list already."
        />
      </Alert>
      {rejected > 0 && (
        <Alert
          color="yellow"
          title={plural(rejected, {
            one: "# row could not be read",
            other: "# rows could not be read",
          })}
        >
          <Stack gap={4}>
            {rejects.slice(0, SHOWN_REJECTS).map(({ line, content, reason: told }) => {
              const reason = said(told);
              return (
                <Text key={line} size="sm" style={{ overflowWrap: "anywhere" }}>
                  <Trans>
                    Line {format.number(line)}: {reason} “{content}”
                  </Trans>
                </Text>
              );
            })}
            {rejected > SHOWN_REJECTS && (
              <Text size="sm">
                <Trans>And {more} more.</Trans>
              </Text>
            )}
          </Stack>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
