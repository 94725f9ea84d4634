import { Alert, Button, FileInput, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import type { SuppressionImport } from "@/api/types";
import { Dialog } from "@/components/Dialog";
import { FormProblem } from "@/components/FormProblem";
import { useImportSuppressions } from "@/features/settings/api";
import { SUPPRESSION_REASONS } from "@/lib/suppressions";
import { useFormat } from "@/lib/useFormat";

type ImportDialogProps = { opened: boolean; onClose: () => void };

/** Takes over a list from elsewhere, such as another provider's unsubscribes. */
export function SuppressionImportDialog({ opened, onClose }: ImportDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Import suppressed addresses">
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
        label="CSV file"
        description="With a column Email, Phone or Address. At most 100,000 rows."
        placeholder="Choose a file"
        accept=".csv,text/csv,text/plain"
        value={file}
        onChange={setFile}
      />
      <Select
        label="Reason"
        description="For rows that do not give one themselves."
        allowDeselect={false}
        data={CHOICES.map((value) => ({ value, label: SUPPRESSION_REASONS[value] ?? value }))}
        value={reason}
        onChange={(value) => value && setReason(value)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={upload.isPending}>
          Cancel
        </Button>
        <Button
          disabled={!file}
          loading={upload.isPending}
          onClick={() => file && upload.mutate({ file, reason })}
        >
          Import
        </Button>
      </Group>
    </Stack>
  );
}

function Outcome({ result, onClose }: { result: SuppressionImport; onClose: () => void }) {
  const format = useFormat();
  return (
    <Stack>
      <Alert color="teal" title={`${format.count(result.added, "address", "addresses")} added`}>
        {result.alreadySuppressed === 1
          ? "1 was"
          : `${format.number(result.alreadySuppressed)} were`}{" "}
        on the list already.
      </Alert>
      {result.rejected > 0 && (
        <Alert color="yellow" title={`${format.count(result.rejected, "row")} could not be read`}>
          <Stack gap={4}>
            {result.rejects.slice(0, 5).map(({ line, content, reason }) => (
              <Text key={line} size="sm" style={{ overflowWrap: "anywhere" }}>
                Line {format.number(line)}: {reason} “{content}”
              </Text>
            ))}
            {result.rejected > 5 && (
              <Text size="sm">And {format.number(result.rejected - 5)} more.</Text>
            )}
          </Stack>
        </Alert>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
