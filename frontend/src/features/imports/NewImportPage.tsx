import { Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import { FormProblem } from "@/components/FormProblem";
import { PageHeader } from "@/components/PageHeader";
import { useInspection } from "@/features/imports/api";
import { FileDrop } from "@/features/imports/FileDrop";
import { fileProblem } from "@/features/imports/fileProblem";
import { MappingForm } from "@/features/imports/MappingForm";

/** Two steps: choose a file, then say what its columns hold. */
export function NewImportPage() {
  const navigate = useNavigate();
  const inspection = useInspection();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const choose = async (chosen: File) => {
    const wrong = await fileProblem(chosen);
    setProblem(wrong);
    if (wrong) return;
    inspection.mutate(chosen, {
      onSuccess: () => setFile(chosen),
      onError: (error) => setProblem(messageOf(error)),
    });
  };

  const isInspected = file !== null && inspection.data !== undefined;
  return (
    <>
      <PageHeader
        title="Import customers"
        description={isInspected ? "Say what the columns hold, then start." : undefined}
        parent={{ label: "Imports", to: "/imports" }}
      />
      {isInspected ? (
        <MappingForm
          file={file}
          inspection={inspection.data}
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
