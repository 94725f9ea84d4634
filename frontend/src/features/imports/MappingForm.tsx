import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Group, Select, SimpleGrid, Stack } from "@mantine/core";
import { useState } from "react";
import { ApiError, messageOf } from "@/api/problem";
import { useMe } from "@/api/shared";
import type { CustomerImportView, ImportInspection } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { SegmentPicker } from "@/components/SegmentPicker";
import { type Reading, useTryImport } from "@/features/imports/api";
import { ConsentCard, consentProblem } from "@/features/imports/ConsentCard";
import { ConsentQuestions } from "@/features/imports/ConsentQuestions";
import { FileFacts } from "@/features/imports/FileFacts";
import { MappingTable } from "@/features/imports/MappingTable";
import {
  type Answers,
  ASK,
  answered,
  changed,
  type Mapping,
  mappingProblem,
  overlookedEmailColumn,
} from "@/features/imports/mapping";
import { OverlookedEmail } from "@/features/imports/OverlookedEmail";
import { ReadingCard } from "@/features/imports/ReadingCard";
import { countryChoices } from "@/lib/countries";

type MappingFormProps = {
  file: File;
  inspection: ImportInspection;
  reading: Reading;
  onOtherFile: () => void;
  /** Has the file looked at again, read in another way or as a whole. */
  onRead: (reading: Reading, isWhole?: boolean) => void;
  onStarted: (started: CustomerImportView) => void;
};

export function MappingForm(props: MappingFormProps) {
  const { file, inspection, reading, onOtherFile, onRead, onStarted } = props;
  const { business } = useMe();
  const start = useTryImport();
  const [mapping, setMapping] = useState<Mapping>(inspection.mapping);
  const [segments, setSegments] = useState<string[]>([]);
  const [defaultCountry, setDefaultCountry] = useState(business.defaultCountry);
  const [agreedTo, setAgreedTo] = useState<string[]>([]);
  const [consentBasis, setConsentBasis] = useState("");
  const [answers, setAnswers] = useState<Answers>({});
  const settled = answered(mapping, inspection.questions, answers);
  const open = inspection.questions.filter(({ header }) => mapping[header] === ASK);
  const wrong = mappingProblem(settled) ?? consentProblem(agreedTo, consentBasis);
  const overlooked = overlookedEmailColumn(inspection, mapping);
  const answerWord = (header: string, word: string, meaning: string) =>
    setAnswers({ ...answers, [header]: { ...answers[header], [word]: meaning } });
  const choose = (header: string, field: string) => setMapping({ ...mapping, [header]: field });

  return (
    <Stack gap="lg">
      <FileFacts file={file} inspection={inspection} onOtherFile={onOtherFile} />
      <ReadingCard inspection={inspection} reading={reading} onRead={onRead} />
      <ConsentQuestions questions={open} answers={answers} onAnswer={answerWord} />
      {overlooked && (
        <OverlookedEmail column={overlooked} onUse={() => choose(overlooked, "email")} />
      )}
      <MappingTable inspection={inspection} mapping={mapping} onChange={choose} />
      <Card>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <SegmentPicker
            label={t`Add everybody to segments`}
            description={t`Besides those in the file. Optional.`}
            value={segments}
            onChange={setSegments}
            allowNew
          />
          <Select
            label={t`Country of phone numbers`}
            description={t`For numbers written without a country code.`}
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
          <Trans>Choose another file</Trans>
        </Button>
        <Button
          disabled={wrong !== null}
          loading={start.isPending}
          onClick={() =>
            start.mutate(
              {
                file,
                mapping: changed(settled, inspection.mapping),
                consentWords: answers,
                segments,
                defaultCountry,
                agreedTo,
                consentBasis,
                reading,
              },
              // a question may have come up behind the part that was looked at
              {
                onSuccess: onStarted,
                onError: (error) => isAboutMapping(error) && onRead(reading, true),
              },
            )
          }
        >
          <Trans>See what it does</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function isAboutMapping(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.errors.some(({ pointer }) => pointer?.startsWith("/mapping/"))
  );
}
