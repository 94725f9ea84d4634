import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useMe } from "@/api/shared";
import { FormProblem } from "@/components/FormProblem";
import { useDescribeBusiness } from "@/features/auth/api";
import { countryChoices, ownCountry } from "@/lib/countries";
import { isEmail } from "@/lib/forms";
import { notifyError } from "@/lib/notify";
import { ownTimeZone, timeZones } from "@/lib/timeZones";
import { useRequestForm } from "@/lib/useRequestForm";

/** What every e-mail needs, asked before the first one is written. It can wait: the overview asks again. */
export function BusinessStep() {
  const navigate = useNavigate();
  const { business } = useMe();
  const { mutate: save, isPending: isSaving } = useDescribeBusiness();
  const { form, submit, problem, isPending } = useRequestForm({
    initialValues: {
      timeZone: ownTimeZone(),
      defaultCountry: ownCountry() ?? business.defaultCountry,
      postalAddress: "",
      fromName: business.name,
      fromEmail: "",
    },
    validate: {
      fromEmail: (value) =>
        value.trim() === "" || isEmail(value)
          ? null
          : t`Enter an address such as hello@example.com, or leave it empty.`,
    },
    send: save,
    isPending: isSaving,
    onDone: () => void navigate({ to: "/" }),
  });

  /** The clock is no question: a business that keeps another one's would send at night. */
  const skip = () => {
    const { timeZone, defaultCountry } = form.getValues();
    save({ timeZone, defaultCountry }, { onError: notifyError });
    void navigate({ to: "/" });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <FormProblem message={problem} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Select
            label={t`Time zone`}
            searchable
            allowDeselect={false}
            data={timeZones()}
            {...form.getInputProps("timeZone")}
          />
          <Select
            label={t`Country`}
            searchable
            allowDeselect={false}
            data={countryChoices()}
            {...form.getInputProps("defaultCountry")}
          />
        </SimpleGrid>
        <Textarea
          label={t`Postal address`}
          description={t`Stands in the footer of every e-mail; the law of most countries wants it.`}
          autosize
          minRows={2}
          maxLength={500}
          autoComplete="street-address"
          autoFocus
          {...form.getInputProps("postalAddress")}
        />
        <TextInput label={t`Sender’s name`} maxLength={200} {...form.getInputProps("fromName")} />
        <TextInput
          label={t`Sender’s e-mail address`}
          description={t`Customers see it, and their answers go there.`}
          type="email"
          autoComplete="off"
          {...form.getInputProps("fromEmail")}
        />
        <Button type="submit" size="md" loading={isPending}>
          <Trans>Save and start</Trans>
        </Button>
        <Button variant="subtle" onClick={skip} disabled={isPending}>
          <Trans>Skip for now</Trans>
        </Button>
      </Stack>
    </form>
  );
}
