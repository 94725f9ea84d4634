import { useQuery } from "@tanstack/react-query";
import { segmentsQuery } from "@/api/shared";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";
import { segmentColumns } from "@/features/segments/segmentColumns";

export function SegmentsPage() {
  const segments = useQuery(segmentsQuery);
  return (
    <>
      <PageHeader
        title="Segments"
        description="Tags that group customers. A campaign goes to one, to several, or to everybody."
      />
      <DataTable
        label="Segments"
        columns={segmentColumns}
        query={segments}
        rowId={(segment) => segment.name}
        empty={
          <EmptyState
            title="No segments yet"
            action={<ButtonLink to="/customers">Choose customers to tag</ButtonLink>}
          >
            Segments come with a CSV file, or are given to customers you select in the list.
          </EmptyState>
        }
      />
    </>
  );
}
