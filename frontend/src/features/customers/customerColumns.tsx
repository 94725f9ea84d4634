import { Badge, Group, Text } from "@mantine/core";
import type { Consent, CustomerView } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import { columnsOf } from "@/components/table";
import { customerName } from "@/features/customers/names";

const SHOWN_SEGMENTS = 3;

export const customerColumns = columnsOf<CustomerView>((column) => [
  column.display({
    id: "name",
    header: "Name",
    meta: { card: "title" },
    cell: ({ row: { original: customer } }) => (
      <TextLink to="/customers/$customerId" params={{ customerId: customer.id }} fw={600}>
        {customerName(customer)}
      </TextLink>
    ),
  }),
  column.display({
    id: "email",
    header: "E-mail",
    cell: ({ row: { original: customer } }) => (
      <Address value={customer.email} consent={customer.emailConsent} />
    ),
  }),
  column.display({
    id: "phone",
    header: "Phone",
    cell: ({ row: { original: customer } }) => (
      <Address value={customer.phone} consent={customer.smsConsent} />
    ),
  }),
  column.display({
    id: "segments",
    header: "Segments",
    cell: ({ row: { original: customer } }) => <Segments names={customer.segments} />,
  }),
]);

function Address({ value, consent }: { value?: string | null; consent: Consent }) {
  if (!value) return <Nothing />;
  return (
    <>
      <Text span size="sm">
        {value}
      </Text>
      {consent.status === "unsubscribed" && (
        <Text span size="xs" c="var(--mantine-color-error)" display="block">
          Unsubscribed
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

function Nothing() {
  return (
    <Text span size="sm" c="dimmed">
      –
    </Text>
  );
}
