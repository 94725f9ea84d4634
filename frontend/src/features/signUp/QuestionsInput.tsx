import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  TextInput,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import {
  columnOf,
  MOST_QUESTIONS,
  newQuestion,
  type SignUpValues,
} from "@/features/signUp/signUpForm";

const TYPES = [
  { value: "text", label: t`A line of text` },
  { value: "choice", label: t`One of several choices` },
];

/** Up to five questions in the business's own words, each kept in a field of the customer. */
export function QuestionsInput({ form }: { form: UseFormReturnType<SignUpValues> }) {
  const { questions } = form.getValues();
  return (
    <Stack>
      {questions.map((question, index) => {
        const at = `questions.${index}`;
        return (
          <Fieldset key={question.key} legend={t`Question ${index + 1}`}>
            <Stack gap="sm">
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TextInput
                  label={t`Question`}
                  placeholder={t`Favorite dish`}
                  maxLength={120}
                  {...form.getInputProps(`${at}.label`)}
                />
                <TextInput
                  label={t`Kept as`}
                  placeholder={columnOf(question) || "favorite_dish"}
                  maxLength={64}
                  autoComplete="off"
                  {...form.getInputProps(`${at}.column`)}
                />
                <Select
                  label={t`Answer`}
                  data={TYPES}
                  allowDeselect={false}
                  {...form.getInputProps(`${at}.type`)}
                />
                {question.type === "choice" && (
                  <TagsInput
                    label={t`Choices`}
                    placeholder={t`Press Enter after each`}
                    maxTags={10}
                    {...form.getInputProps(`${at}.choices`)}
                  />
                )}
              </SimpleGrid>
              <Group justify="space-between">
                <Checkbox
                  label={t`Must be answered`}
                  {...form.getInputProps(`${at}.isRequired`, { type: "checkbox" })}
                />
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t`Remove question ${index + 1}`}
                  onClick={() => form.removeListItem("questions", index)}
                >
                  <Trans>Remove</Trans>
                </Button>
              </Group>
            </Stack>
          </Fieldset>
        );
      })}
      <Group>
        <Button
          variant="default"
          disabled={questions.length >= MOST_QUESTIONS}
          onClick={() => form.insertListItem("questions", newQuestion())}
        >
          <Trans>Ask something else</Trans>
        </Button>
        <Text size="sm" c="dimmed">
          {questions.length >= MOST_QUESTIONS
            ? t`Five are the most.`
            : t`Fewer questions bring more guests.`}
        </Text>
      </Group>
    </Stack>
  );
}
