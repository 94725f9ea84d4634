import { Box, Card, Group, Select, Stack, Text, Title } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import type { ImportQuestion } from "@/api/types";
import { type Answers, THE_REST } from "@/features/imports/mapping";

const MEANINGS = [
  { value: "yes", label: "They agreed" },
  { value: "no", label: "They said no" },
  { value: "nothing", label: "Says nothing about it" },
];

type ConsentQuestionsProps = {
  questions: ImportQuestion[];
  answers: Answers;
  onAnswer: (header: string, word: string, meaning: string) => void;
};

/** Columns that may say who agreed to messages: nothing is imported before somebody says what they mean. */
export function ConsentQuestions({ questions, answers, onAnswer }: ConsentQuestionsProps) {
  return questions.map((question) => (
    <Card key={question.header} component="section" aria-label={`About ${question.header}`}>
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Box c="light-dark(var(--mantine-color-yellow-8), var(--mantine-color-yellow-4))" lh={0}>
            <IconHelpCircle size={24} aria-hidden />
          </Box>
          <Title order={2} size="h3">
            Does “{question.header}” say who agreed to messages?
          </Title>
        </Group>
        <Text size="sm">
          {question.words.length === 0
            ? "Its name can be read in two ways."
            : "It is not sure what these words mean here. Say it, so that no “no” is lost."}{" "}
          If the column is about something else, choose “Keep as attribute” for it below. Your
          answer is remembered for the next file with these columns.
        </Text>
        {question.words.map((word) => (
          <Group key={word} justify="space-between" wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              “{word}”
            </Text>
            <Select
              aria-label={`“${word}” in ${question.header} means`}
              placeholder="Choose"
              data={MEANINGS}
              value={answers[question.header]?.[word] ?? null}
              onChange={(meaning) => meaning && onAnswer(question.header, word, meaning)}
            />
          </Group>
        ))}
        {question.hasMoreWords && (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">All other words that cannot be read</Text>
            <Select
              aria-label={`All other words in ${question.header} mean`}
              placeholder="Choose"
              data={MEANINGS}
              value={answers[question.header]?.[THE_REST] ?? null}
              onChange={(meaning) => meaning && onAnswer(question.header, THE_REST, meaning)}
            />
          </Group>
        )}
      </Stack>
    </Card>
  ));
}
