import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import {
  Button,
  Card,
  Group,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
  Title,
} from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { SignUpPageView } from "@/api/types";
import { ConflictNotice } from "@/components/ConflictNotice";
import { FormProblem } from "@/components/FormProblem";
import { SegmentPicker } from "@/components/SegmentPicker";
import { signUpPageQuery, useSaveSignUpPage } from "@/features/signUp/api";
import { PagePreview } from "@/features/signUp/PagePreview";
import { QuestionsInput } from "@/features/signUp/QuestionsInput";
import classes from "@/features/signUp/SignUpForm.module.css";
import {
  SIGN_UP_NAMES,
  type SignUpValues,
  signUpRules,
  toPreview,
  toValues,
  toWire,
} from "@/features/signUp/signUpForm";
import { WelcomeSelect } from "@/features/signUp/WelcomeSelect";
import { useRecordForm } from "@/lib/useRecordForm";

const ASKED = [
  { value: "no", label: t`Not asked` },
  { value: "optional", label: t`Asked, may stay empty` },
  { value: "required", label: t`Must be given` },
];

type SignUpFormProps = {
  /** The page to change; none to make one. */
  page?: SignUpPageView;
  onSaved: (page: SignUpPageView) => void;
};

/** Everything that can be set of a page, beside the page as a guest sees it on a phone. */
export function SignUpForm({ page, onSaved }: SignUpFormProps) {
  const queryClient = useQueryClient();
  const save = useSaveSignUpPage(page?.id);
  const request = useRecordForm<SignUpValues, SignUpPageView>({
    record: page,
    valuesOf: toValues,
    comparable: (values) => ({ ...values, questions: toWire(values).questions }),
    read: () => queryClient.fetchQuery({ ...signUpPageQuery(page?.id ?? 0), staleTime: 0 }),
    validate: signUpRules,
    send: ({ values, etag }, outcome) => save.mutate({ draft: toWire(values), etag }, outcome),
    isPending: save.isPending,
    onDone: onSaved,
  });
  const { form, submit, problem, isPending } = request;
  return (
    <div className={classes.halves}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <FormProblem message={problem} />
          <ConflictNotice
            conflict={request.conflict}
            names={SIGN_UP_NAMES}
            onKeepMine={request.keepMine}
            onTakeTheirs={request.takeTheirs}
          />
          <Card>
            <Stack>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextInput
                  label={t`Name`}
                  description={t`Only you see it.`}
                  placeholder={t`Counter`}
                  maxLength={80}
                  {...form.getInputProps("name")}
                />
                <TextInput
                  label={t`Address`}
                  description={
                    page ? t`Printed posters lead to the old one.` : t`Made from the name if empty.`
                  }
                  leftSection={<Text size="sm">/join/</Text>}
                  leftSectionWidth={54}
                  maxLength={60}
                  autoComplete="off"
                  {...form.getInputProps("slug")}
                />
              </SimpleGrid>
              <TextInput
                label={t`Heading`}
                description={t`If empty: “News and offers from …”, in each guest's language.`}
                maxLength={120}
                {...form.getInputProps("title")}
              />
              <Textarea
                label={t`Greeting`}
                description={t`A few lines above the form. Optional.`}
                maxLength={1000}
                autosize
                minRows={2}
                {...form.getInputProps("greeting")}
              />
              {page && (
                <Switch
                  label={t`Takes sign-ups`}
                  description={t`A paused page says that nobody can sign up at the moment.`}
                  {...form.getInputProps("isActive", { type: "checkbox" })}
                />
              )}
            </Stack>
          </Card>
          <Card>
            <Title order={2} size="h3" mb="xs">
              <Trans>What you ask</Trans>
            </Title>
            <Text c="dimmed" size="sm" mb="md">
              <Trans>
                An e-mail address is proven by a link, a mobile number by an answer to an SMS. Where
                neither must be given, guests give one of both. What you know of a customer already
                stays as it is; only what is missing is filled in.
              </Trans>
            </Text>
            <Stack>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <Select
                  label={t`E-mail address`}
                  data={ASKED}
                  allowDeselect={false}
                  {...form.getInputProps("asksEmail")}
                />
                <Select
                  label={t`Mobile number`}
                  data={ASKED}
                  allowDeselect={false}
                  {...form.getInputProps("asksPhone")}
                />
                <Select
                  label={t`Name of the guest`}
                  data={ASKED}
                  allowDeselect={false}
                  {...form.getInputProps("asksName")}
                />
                <Select
                  label={t`Birthday`}
                  data={ASKED}
                  allowDeselect={false}
                  {...form.getInputProps("asksBirthday")}
                />
              </SimpleGrid>
              <QuestionsInput form={form} />
            </Stack>
          </Card>
          <Card>
            <Title order={2} size="h3" mb="md">
              <Trans>What comes of it</Trans>
            </Title>
            <Stack>
              <SegmentPicker
                label={t`Segments`}
                description={t`Everybody who comes by this page gets them.`}
                allowNew
                {...form.getInputProps("segments")}
              />
              <WelcomeSelect {...form.getInputProps("welcomeCampaignId")} />
              <Textarea
                label={t`What guests agree to`}
                description={t`If empty: our own words, in each guest's language. Your own words should say whether you write by e-mail, by SMS or both. Every wording is kept, with who agreed to it and when.`}
                maxLength={500}
                autosize
                minRows={2}
                {...form.getInputProps("consentText")}
              />
            </Stack>
          </Card>
          <Group justify="flex-end">
            <Button type="submit" loading={isPending} disabled={page && !form.isDirty()}>
              {page ? t`Save changes` : t`Add page`}
            </Button>
          </Group>
        </Stack>
      </form>
      <PagePreview draft={toPreview(form.getValues())} />
    </div>
  );
}
