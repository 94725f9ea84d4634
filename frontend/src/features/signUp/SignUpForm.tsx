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
  { value: "no", label: "Not asked" },
  { value: "optional", label: "Asked, may stay empty" },
  { value: "required", label: "Must be given" },
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
                  label="Name"
                  description="Only you see it."
                  placeholder="Counter"
                  maxLength={80}
                  {...form.getInputProps("name")}
                />
                <TextInput
                  label="Address"
                  description={
                    page ? "Printed posters lead to the old one." : "Made from the name if empty."
                  }
                  leftSection={<Text size="sm">/join/</Text>}
                  leftSectionWidth={54}
                  maxLength={60}
                  autoComplete="off"
                  {...form.getInputProps("slug")}
                />
              </SimpleGrid>
              <TextInput
                label="Heading"
                description="If empty: “News and offers from …”, in each guest's language."
                maxLength={120}
                {...form.getInputProps("title")}
              />
              <Textarea
                label="Greeting"
                description="A few lines above the form. Optional."
                maxLength={1000}
                autosize
                minRows={2}
                {...form.getInputProps("greeting")}
              />
              {page && (
                <Switch
                  label="Takes sign-ups"
                  description="A paused page says that nobody can sign up at the moment."
                  {...form.getInputProps("isActive", { type: "checkbox" })}
                />
              )}
            </Stack>
          </Card>
          <Card>
            <Title order={2} size="h3" mb="xs">
              What you ask
            </Title>
            <Text c="dimmed" size="sm" mb="md">
              The e-mail address is always asked for. What you know of a customer already stays as
              it is; only what is missing is filled in.
            </Text>
            <Stack>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <Select
                  label="Name of the guest"
                  data={ASKED}
                  allowDeselect={false}
                  {...form.getInputProps("asksName")}
                />
                <Select
                  label="Birthday"
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
              What comes of it
            </Title>
            <Stack>
              <SegmentPicker
                label="Segments"
                description="Everybody who comes by this page gets them."
                allowNew
                {...form.getInputProps("segments")}
              />
              <WelcomeSelect {...form.getInputProps("welcomeCampaignId")} />
              <Textarea
                label="What guests agree to"
                description="If empty: our own words, in each guest's language. Every wording is kept, with who agreed to it and when."
                maxLength={500}
                autosize
                minRows={2}
                {...form.getInputProps("consentText")}
              />
            </Stack>
          </Card>
          <Group justify="flex-end">
            <Button type="submit" loading={isPending} disabled={page && !form.isDirty()}>
              {page ? "Save changes" : "Add page"}
            </Button>
          </Group>
        </Stack>
      </form>
      <PagePreview draft={toPreview(form.getValues())} />
    </div>
  );
}
