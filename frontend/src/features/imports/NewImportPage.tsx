import { t } from "@lingui/core/macro";
import { Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import type { ImportInspection } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { PageHeader } from "@/components/PageHeader";
import { type Reading, useInspection } from "@/features/imports/api";
import { FileDrop } from "@/features/imports/FileDrop";
import { fileProblem } from "@/features/imports/fileProblem";
import { MappingForm } from "@/features/imports/MappingForm";

/** Two steps: choose a file, then say what its columns hold. */
export function NewImportPage() {
  const navigate = useNavigate();
  const inspection = useInspection();
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<Reading>({});
  const [found, setFound] = useState<ImportInspection | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = async (chosen: File) => {
    const wrong = await fileProblem(chosen);
    setProblem(wrong);
    if (!wrong) look(chosen, {});
  };

  const look = (chosen: File, how: Reading, isWhole?: boolean) => {
    setProblem(null);
    inspection.mutate(
      { file: chosen, isWhole, ...how },
      {
        onSuccess: (found) => {
          setFile(chosen);
          setReading(how);
          setFound(found);
        },
        onError: (error) => setProblem(messageOf(error)),
      },
    );
  };

  const isInspected = file !== null && found !== null;
  return (
    <>
      <PageHeader
        title={t`Import customers`}
        description={
          isInspected ? t`Say what the columns hold, then see what the import does.` : undefined
        }
        parent={{ label: t`Imports`, to: "/imports" }}
      />
      {isInspected && <FormProblem message={problem} />}
      {isInspected ? (
        <MappingForm
          key={JSON.stringify([reading, found.questions])}
          file={file}
          inspection={found}
          reading={reading}
          onRead={(how, isWhole) => look(file, how, isWhole)}
          onOtherFile={() => setFile(null)}
          onStarted={({ id }) => navigate({ to: "/imports/$importId", params: { importId: id } })}
        />
      ) : (
        <Stack>
          <FormProblem message={problem} />
          <FileDrop onFile={choose} isBusy={inspection.isPending} />
        </Stack>
      )}
    </>
  );
}
