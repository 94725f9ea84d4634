import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Card, NumberInput, Select, SimpleGrid } from "@mantine/core";
import type { ImportInspection } from "@/api/types";
import type { Reading } from "@/features/imports/api";

type ReadingCardProps = {
  inspection: ImportInspection;
  reading: Reading;
  onRead: (reading: Reading) => void;
};

/** How the letters and the columns' names were found, to be put right while the sample below shows them. */
export function ReadingCard({ inspection, reading, onRead }: ReadingCardProps) {
  const { encoding, encodings, encodingSure, headerLine } = inspection;
  return (
    <Card>
      {!encodingSure && (
        <Alert color="yellow" mb="md">
          <Trans>
            The letters of this file were guessed. Look at the names below: if they read wrong,
            choose another encoding.
          </Trans>
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t`Encoding of the letters`}
          description={t`If é, ł or ü read wrong below.`}
          searchable
          allowDeselect={false}
          data={[encoding, ...encodings]}
          value={encoding}
          onChange={(chosen) => chosen && onRead({ ...reading, encoding: chosen })}
        />
        <NumberInput
          label={t`Line with the columns’ names`}
          description={t`Lines above it are left out.`}
          min={1}
          max={30}
          allowDecimal={false}
          value={headerLine}
          onChange={(line) =>
            typeof line === "number" &&
            line !== headerLine &&
            onRead({ ...reading, headerLine: line })
          }
        />
      </SimpleGrid>
    </Card>
  );
}
