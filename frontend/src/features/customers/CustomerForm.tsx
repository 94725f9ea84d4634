import { Button, Card, Group, Select, SimpleGrid, Stack, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import type { CustomerView } from "@/api/types";
import { FormProblem } from "@/components/FormProblem";
import { SegmentPicker } from "@/components/SegmentPicker";
import { AttributesInput } from "@/features/customers/AttributesInput";
import { useSaveCustomer } from "@/features/customers/api";
import { ConsentSelect } from "@/features/customers/ConsentSelect";
import {
  type CustomerValues,
  changeBetween,
  customerRules,
  toValues,
} from "@/features/customers/customerForm";
import { timeZones } from "@/lib/timeZones";
import { useRequestForm } from "@/lib/useRequestForm";

type CustomerFormProps = {
  /** The customer to change; none to create one. */
  customer?: CustomerView;
  onSaved: (customer: CustomerView) => void;
};

export function CustomerForm({ customer, onSaved }: CustomerFormProps) {
  const save = useSaveCustomer(customer?.id);
  const [before, setBefore] = useState(() => toValues(customer));
  const { form, submit, problem, isPending } = useRequestForm<CustomerValues, CustomerView>({
    initialValues: before,
    validate: customerRules,
    send: (values, outcome) => save.mutate(changeBetween(before, values), outcome),
    isPending: save.isPending,
    onDone: (saved, fields) => {
      const fresh = toValues(saved);
      setBefore(fresh);
      fields.setInitialValues(fresh);
      fields.reset();
      onSaved(saved);
    },
  });

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <FormProblem message={problem} />
        <Card>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              label="First name"
              maxLength={200}
              autoComplete="off"
              {...form.getInputProps("firstName")}
            />
            <TextInput
              label="Last name"
              maxLength={200}
              autoComplete="off"
              {...form.getInputProps("lastName")}
            />
            <TextInput
              label="E-mail"
              type="email"
              autoComplete="off"
              {...form.getInputProps("email")}
            />
            <TextInput
              label="Phone"
              type="tel"
              autoComplete="off"
              {...form.getInputProps("phone")}
            />
            <ConsentSelect
              label="E-mail consent"
              given={customer?.emailConsent}
              {...form.getInputProps("emailConsent")}
            />
            <ConsentSelect
              label="SMS consent"
              given={customer?.smsConsent}
              {...form.getInputProps("smsConsent")}
            />
          </SimpleGrid>
          <SegmentPicker
            label="Segments"
            description="Press Enter or comma after each name."
            allowNew
            mt="md"
            {...form.getInputProps("segments")}
          />
        </Card>
        <Card>
          <Title order={2} size="h3" mb="md">
            More about them
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mb="lg">
            <TextInput
              label="Language"
              placeholder="en, es-MX"
              maxLength={35}
              {...form.getInputProps("language")}
            />
            <Select
              label="Time zone"
              placeholder="That of the business"
              searchable
              clearable
              clearButtonProps={{ "aria-label": "Clear time zone" }}
              data={timeZones()}
              {...form.getInputProps("timeZone")}
            />
          </SimpleGrid>
          <AttributesInput {...form.getInputProps("attributes")} />
        </Card>
        <Group justify="flex-end">
          <Button type="submit" loading={isPending} disabled={!form.isDirty()}>
            {customer ? "Save changes" : "Add customer"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
