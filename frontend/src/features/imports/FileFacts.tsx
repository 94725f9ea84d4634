import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Button, Card, Group, Text } from "@mantine/core";
import { IconFileTypeCsv } from "@tabler/icons-react";
import type { ImportInspection } from "@/api/types";
import { useFormat } from "@/lib/useFormat";

const SOURCES: Record<string, string> = {
  shopify: "Shopify",
  square: "Square",
  mailchimp: "Mailchimp",
  handbill: "Handbill",
};

const DELIMITERS: Record<string, string> = { ",": t`commas`, ";": t`semicolons`, "\t": t`tabs` };

type FileFactsProps = { file: File; inspection: ImportInspection; onOtherFile: () => void };

/** Which file it is and how it was understood. */
export function FileFacts({ file, inspection, onOtherFile }: FileFactsProps) {
  const format = useFormat();
  const { headers, encoding, delimiter } = inspection;
  const separator = DELIMITERS[delimiter] ?? delimiter;
  const facts = [
    format.bytes(file.size),
    plural(headers.length, { one: "# column", other: "# columns" }),
    encoding,
    t`separated by ${separator}`,
  ];
  return (
    <>
      <Card padding="md">
        <Group wrap="nowrap" align="flex-start">
          <IconFileTypeCsv size={32} stroke={1.4} aria-hidden style={{ flex: "none" }} />
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text fw={600} style={{ overflowWrap: "anywhere" }}>
              {file.name}
            </Text>
            <Text size="sm" c="dimmed">
              {facts.join(" · ")}
            </Text>
          </div>
          <Button variant="subtle" size="xs" onClick={onOtherFile} visibleFrom="sm">
            <Trans>Choose another file</Trans>
          </Button>
        </Group>
      </Card>
      <Recognized inspection={inspection} />
    </>
  );
}

function Recognized({
  inspection: { source, mappingRemembered },
}: {
  inspection: ImportInspection;
}) {
  if (mappingRemembered) {
    return (
      <Alert color="brand">
        <Trans>
          You imported a file with these columns before: your choices from then are filled in.
        </Trans>
      </Alert>
    );
  }
  const name = SOURCES[source];
  if (!name) return null;
  return (
    <Alert color="brand">
      <Trans>
        This is an export from {name}: its columns are known, and its consent is honored.
      </Trans>
    </Alert>
  );
}
