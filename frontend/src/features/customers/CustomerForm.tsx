import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Card, Group, Select, SimpleGrid, Stack, TextInput, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView } from "@/api/types";
import { ConflictNotice } from "@/components/ConflictNotice";
import { FormProblem } from "@/components/FormProblem";
import { SegmentPicker } from "@/components/SegmentPicker";
import { AttributesInput } from "@/features/customers/AttributesInput";
import { customerQuery, useSaveCustomer } from "@/features/customers/api";
import { ConsentSelect } from "@/features/customers/ConsentSelect";
import {
  CUSTOMER_NAMES,
  type CustomerValues,
  changeBetween,
  customerRules,
  toValues,
  toWire,
} from "@/features/customers/customerForm";
import { timeZones } from "@/lib/timeZones";
import { useRecordForm } from "@/lib/useRecordForm";

type CustomerFormProps = {
  /** The customer to change; none to create one. */
  customer?: CustomerView;
  onSaved: (customer: CustomerView) => void;
};

export function CustomerForm({ customer, onSaved }: CustomerFormProps) {
  const queryClient = useQueryClient();
  const save = useSaveCustomer(customer?.id);
  const request = useRecordForm<CustomerValues, CustomerView>({
    record: customer,
    valuesOf: toValues,
    comparable: toWire,
    read: () => queryClient.fetchQuery({ ...customerQuery(customer?.id ?? 0), staleTime: 0 }),
    validate: customerRules,
    send: ({ before, values, etag }, outcome) =>
      save.mutate({ change: changeBetween(before, values), etag }, outcome),
    isPending: save.isPending,
    onDone: onSaved,
  });
  const { form, submit, problem, isPending } = request;

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormProblem message={problem} />
        <ConflictNotice
          conflict={request.conflict}
          names={CUSTOMER_NAMES}
          onKeepMine={request.keepMine}
          onTakeTheirs={request.takeTheirs}
        />
        <Card>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label={t`First name`}
              maxLength={200}
              autoComplete="off"
              {...form.getInputProps("firstName")}
            />
            <TextInput
              label={t`Last name`}
              maxLength={200}
              autoComplete="off"
              {...form.getInputProps("lastName")}
            />
            <TextInput
              label={t`E-mail`}
              type="email"
              autoComplete="off"
              {...form.getInputProps("email")}
            />
            <TextInput
              label={t`Phone`}
              type="tel"
              autoComplete="off"
              {...form.getInputProps("phone")}
            />
            <ConsentSelect
              label={t`E-mail consent`}
              given={customer?.emailConsent}
              {...form.getInputProps("emailConsent")}
            />
            <ConsentSelect
              label={t`SMS consent`}
              given={customer?.smsConsent}
              {...form.getInputProps("smsConsent")}
            />
          </SimpleGrid>
          <SegmentPicker
            label={t`Segments`}
            description={t`Press Enter or comma after each name.`}
            allowNew
            mt="md"
            {...form.getInputProps("segments")}
          />
        </Card>
        <Card>
          <Title order={2} size="h3" mb="md">
            <Trans>More about them</Trans>
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mb="lg">
            <TextInput
              label={t`Language`}
              placeholder={t`en, es-MX`}
              maxLength={35}
              {...form.getInputProps("language")}
            />
            <Select
              label={t`Time zone`}
              placeholder={t`That of the business`}
              searchable
              clearable
              clearButtonProps={{ "aria-label": t`Clear time zone` }}
              data={timeZones()}
              {...form.getInputProps("timeZone")}
            />
            <TextInput
              label={t`External ID`}
              description={t`What your till or another system calls them. No two customers have the same.`}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              {...form.getInputProps("externalId")}
            />
          </SimpleGrid>
          <AttributesInput {...form.getInputProps("attributes")} />
        </Card>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            {customer ? t`Save changes` : t`Add customer`}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
