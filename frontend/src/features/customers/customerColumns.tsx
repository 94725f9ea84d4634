import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Badge, Group, Text } from "@mantine/core";
import type { Consent, CustomerView } from "@/api/types";
import { Nothing } from "@/components/Nothing";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { customerName } from "@/features/customers/names";
import { useFormat } from "@/lib/useFormat";

const SHOWN_SEGMENTS = 3;

const ALL = columnsOf<CustomerView>((column) => [
  column.display({
    id: "name",
    header: t`Name`,
    meta: { phone: "title", sort: { by: "name", first: "asc" } },
    cell: ({ row: { original: customer } }) => (
      <TextLink to="/customers/$customerId" params={{ customerId: customer.id }} fw={600}>
        {customerName(customer)}
      </TextLink>
    ),
  }),
  column.display({
    id: "email",
    header: t`E-mail`,
    meta: { phone: "plain" },
    cell: ({ row: { original: customer } }) => (
      <Address value={customer.email} consent={customer.emailConsent} />
    ),
  }),
  column.display({
    id: "phone",
    header: t`Phone`,
    meta: { phone: "plain" },
    cell: ({ row: { original: customer } }) => (
      <Address value={customer.phone} consent={customer.smsConsent} />
    ),
  }),
  column.display({
    id: "segments",
    header: t`Segments`,
    meta: { phone: "plain" },
    cell: ({ row: { original: customer } }) => <Segments names={customer.segments} />,
  }),
  column.display({
    id: "lastVisit",
    header: t`Last visit`,
    meta: { sort: { by: "lastVisit", first: "desc", label: t`Last visit, latest first` } },
    cell: ({ row: { original: customer } }) => <Day instant={customer.lastVisitAt} />,
  }),
  column.display({
    id: "added",
    header: t`Added`,
    meta: { sort: { by: "added", first: "asc", label: t`Added, oldest first` } },
    cell: ({ row: { original: customer } }) => <Day instant={customer.createdAt} />,
  }),
  column.display({
    id: "language",
    header: t`Language`,
    cell: ({ row: { original: customer } }) => customer.language ?? <Nothing />,
  }),
]);

/** The name, and what is shown besides. */
export const customerColumns = (shown: string[]) =>
  ALL.filter(({ id }) => id === "name" || shown.includes(String(id)));

function Day({ instant }: { instant?: string | null }) {
  const format = useFormat();
  if (!instant) return <Nothing />;
  return (
    <Text span size="sm" style={{ whiteSpace: "nowrap" }}>
      {format.date(instant)}
    </Text>
  );
}

function Address({ value, consent }: { value?: string | null; consent: Consent }) {
  if (!value) return <Nothing />;
  return (
    <>
      <Text span size="sm">
        {value}
      </Text>
      {consent.status === "unsubscribed" && (
        <Text span size="xs" c="var(--mantine-color-error)" display="block">
          <Trans>Unsubscribed</Trans>
        </Text>
      )}
    </>
  );
}

function Segments({ names }: { names: string[] }) {
  if (names.length === 0) return <Nothing />;
  const rest = names.length - SHOWN_SEGMENTS;
  return (
    <Group gap={6} component="span">
      {names.slice(0, SHOWN_SEGMENTS).map((name) => (
        <Badge key={name} variant="default" tt="none" fw={500} radius="sm">
          {name}
        </Badge>
      ))}
      {rest > 0 && (
        <Text span size="xs" c="dimmed">
          +{rest}
        </Text>
      )}
    </Group>
  );
}
