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

const DELIMITERS: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs" };

type FileFactsProps = { file: File; inspection: ImportInspection; onOtherFile: () => void };

/** Which file it is and how it was understood. */
export function FileFacts({ file, inspection, onOtherFile }: FileFactsProps) {
  const format = useFormat();
  const { headers, encoding, delimiter } = inspection;
  const facts = [
    format.bytes(file.size),
    format.count(headers.length, "column"),
    encoding,
    `separated by ${DELIMITERS[delimiter] ?? delimiter}`,
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
            Choose another file
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
        You imported a file with these columns before: your choices from then are filled in.
      </Alert>
    );
  }
  const name = SOURCES[source];
  if (!name) return null;
  return (
    <Alert color="brand">
      This is an export from {name}: its columns are known, and its consent is honored.
    </Alert>
  );
}
