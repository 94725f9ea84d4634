import { Button, Card, Group, Select, SimpleGrid, Stack } from "@mantine/core";
import { useState } from "react";
import { messageOf } from "@/api/problem";
import { useMe } from "@/api/shared";
import type { CustomerImportView, ImportInspection } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { SegmentPicker } from "@/components/SegmentPicker";
import { useStartImport } from "@/features/imports/api";
import { ConsentCard, consentProblem } from "@/features/imports/ConsentCard";
import { FileFacts } from "@/features/imports/FileFacts";
import { MappingTable } from "@/features/imports/MappingTable";
import { type Mapping, mappingProblem, overlookedEmailColumn } from "@/features/imports/mapping";
import { OverlookedEmail } from "@/features/imports/OverlookedEmail";
import { countryChoices } from "@/lib/countries";

type MappingFormProps = {
  file: File;
  inspection: ImportInspection;
  onOtherFile: () => void;
  onStarted: (started: CustomerImportView) => void;
};

export function MappingForm({ file, inspection, onOtherFile, onStarted }: MappingFormProps) {
  const { business } = useMe();
  const start = useStartImport();
  const [mapping, setMapping] = useState<Mapping>(inspection.mapping);
  const [segments, setSegments] = useState<string[]>([]);
  const [defaultCountry, setDefaultCountry] = useState(business.defaultCountry);
  const [agreedTo, setAgreedTo] = useState<string[]>([]);
  const [consentBasis, setConsentBasis] = useState("");
  const wrong = mappingProblem(mapping) ?? consentProblem(agreedTo, consentBasis);
  const overlooked = overlookedEmailColumn(inspection, mapping);
  const choose = (header: string, field: string) => setMapping({ ...mapping, [header]: field });

  return (
    <Stack gap="lg">
      <FileFacts file={file} inspection={inspection} onOtherFile={onOtherFile} />
      {overlooked && (
        <OverlookedEmail column={overlooked} onUse={() => choose(overlooked, "email")} />
      )}
      <MappingTable inspection={inspection} mapping={mapping} onChange={choose} />
      <Card>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SegmentPicker
            label="Add everybody to segments"
            description="Besides those in the file. Optional."
            value={segments}
            onChange={setSegments}
            allowNew
          />
          <Select
            label="Country of phone numbers"
            description="For numbers written without a country code."
            searchable
            allowDeselect={false}
            data={countryChoices()}
            value={defaultCountry}
            onChange={(country) => country && setDefaultCountry(country)}
          />
        </SimpleGrid>
      </Card>
      <ConsentCard
        agreedTo={agreedTo}
        basis={consentBasis}
        onAgreedTo={setAgreedTo}
        onBasis={setConsentBasis}
      />
      <FormProblem message={wrong ?? (start.error && messageOf(start.error))} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onOtherFile} disabled={start.isPending}>
          Choose another file
        </Button>
        <Button
          disabled={wrong !== null}
          loading={start.isPending}
          onClick={() =>
            start.mutate(
              { file, mapping, segments, defaultCountry, agreedTo, consentBasis },
              { onSuccess: onStarted },
            )
          }
        >
          Start import
        </Button>
      </Group>
    </Stack>
  );
}
