import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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
        title={t`Segments`}
        description={t`Groups of customers. A campaign goes to one, to several, or to everybody.`}
        actions={
          <ButtonLink to="/segments/new">
            <Trans>New segment</Trans>
          </ButtonLink>
        }
      />
      <Stack gap="xl">
        <section aria-labelledby="by-rule">
          <Title order={2} size="h3" id="by-rule">
            <Trans>By rule</Trans>
          </Title>
          <Text c="dimmed" size="sm" mb="sm">
            <Trans>
              Customers come in and go as they fit: birthdays of next week, regulars who stopped
              coming.
            </Trans>
          </Text>
          <DataTable
            label={t`Segments by rule`}
            columns={ruleColumns}
            query={rules}
            rowId={(segment) => String(segment.id)}
            empty={
              <EmptyState
                title={t`No rules yet`}
                order={2}
                action={
                  <ButtonLink to="/segments/new">
                    <Trans>New segment</Trans>
                  </ButtonLink>
                }
              >
                <Trans>Say who belongs together, and Handbill finds them each time anew.</Trans>
              </EmptyState>
            }
          />
        </section>
        <section aria-labelledby="by-tag">
          <Title order={2} size="h3" id="by-tag">
            <Trans>By tag</Trans>
          </Title>
          <Text c="dimmed" size="sm" mb="sm">
            <Trans>Customers carry tags that you give them, or that come with a file.</Trans>
          </Text>
          <DataTable
            label={t`Segments by tag`}
            columns={segmentColumns}
            query={segments}
            rowId={(segment) => segment.name}
            empty={
              <EmptyState
                title={t`No tags yet`}
                action={
                  <ButtonLink to="/customers">
                    <Trans>Choose customers to tag</Trans>
                  </ButtonLink>
                }
              >
                <Trans>
                  Tags come with a CSV file, or are given to customers you select in the list.
                </Trans>
              </EmptyState>
            }
          />
        </section>
      </Stack>
    </>
  );
}
