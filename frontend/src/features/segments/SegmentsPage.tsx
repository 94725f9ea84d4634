import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ruleSegmentsQuery, segmentsQuery } from "@/api/shared";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";
import { ruleColumns } from "@/features/segments/ruleColumns";
import { segmentColumns } from "@/features/segments/segmentColumns";

export function SegmentsPage() {
  const segments = useQuery(segmentsQuery);
  const rules = useQuery(ruleSegmentsQuery);
  return (
    <>
      <PageHeader
        title="Segments"
        description="Groups of customers. A campaign goes to one, to several, or to everybody."
        actions={<ButtonLink to="/segments/new">New segment</ButtonLink>}
      />
      <Stack gap="xl">
        <section aria-labelledby="by-rule">
          <Title order={2} size="h3" id="by-rule">
            By rule
          </Title>
          <Text c="dimmed" size="sm" mb="sm">
            Customers come in and go as they fit: birthdays of next week, regulars who stopped
            coming.
          </Text>
          <DataTable
            label="Segments by rule"
            columns={ruleColumns}
            query={rules}
            rowId={(segment) => String(segment.id)}
            empty={
              <EmptyState
                title="No rules yet"
                order={2}
                action={<ButtonLink to="/segments/new">New segment</ButtonLink>}
              >
                Say who belongs together, and Handbill finds them each time anew.
              </EmptyState>
            }
          />
        </section>
        <section aria-labelledby="by-tag">
          <Title order={2} size="h3" id="by-tag">
            By tag
          </Title>
          <Text c="dimmed" size="sm" mb="sm">
            Customers carry tags that you give them, or that come with a file.
          </Text>
          <DataTable
            label="Segments by tag"
            columns={segmentColumns}
            query={segments}
            rowId={(segment) => segment.name}
            empty={
              <EmptyState
                title="No tags yet"
                action={<ButtonLink to="/customers">Choose customers to tag</ButtonLink>}
              >
                Tags come with a CSV file, or are given to customers you select in the list.
              </EmptyState>
            }
          />
        </section>
      </Stack>
    </>
  );
}
