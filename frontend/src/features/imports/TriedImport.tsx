import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { messageOf } from "@/api/problem";
import type { CustomerImportView } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { useDropTried, useStartTried } from "@/features/imports/api";
import { ImportFigures } from "@/features/imports/ImportProgress";

/** What an import would do, before it does it. */
export function TriedImport({ entry }: { entry: CustomerImportView }) {
  const navigate = useNavigate();
  const start = useStartTried(entry.id);
  const drop = useDropTried(entry.id);
  const error = start.error ?? drop.error;
  return (
    <>
      <Alert color="brand" title={t`This is what the import will do`}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">
            <Trans>
              Nobody has been imported yet. Look at the figures, and at the rows with a problem
              below.
            </Trans>
          </Text>
          <FormProblem message={error ? messageOf(error) : null} />
          <Group gap="sm">
            <Button size="xs" loading={start.isPending} onClick={() => start.mutate()}>
              <Trans>Start import</Trans>
            </Button>
            <Button
              size="xs"
              variant="default"
              loading={drop.isPending}
              onClick={() =>
                drop.mutate(undefined, { onSuccess: () => void navigate({ to: "/imports" }) })
              }
            >
              <Trans>Do not import</Trans>
            </Button>
          </Group>
        </Stack>
      </Alert>
      <ImportFigures entry={entry} />
    </>
  );
}
