import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Card, Group, Select, Stack, Text, Title } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import type { ImportQuestion } from "@/api/types";
import { type Answers, THE_REST } from "@/features/imports/mapping";

const MEANINGS = [
  { value: "yes", label: t`They agreed` },
  { value: "no", label: t`They said no` },
  { value: "nothing", label: t`Says nothing about it` },
];

type ConsentQuestionsProps = {
  questions: ImportQuestion[];
  answers: Answers;
  onAnswer: (header: string, word: string, meaning: string) => void;
};

/** Columns that may say who agreed to messages: nothing is imported before somebody says what they mean. */
export function ConsentQuestions({ questions, answers, onAnswer }: ConsentQuestionsProps) {
  return questions.map(({ header, words, hasMoreWords }) => (
    <Card key={header} component="section" aria-label={t`About ${header}`}>
      <Stack gap="sm">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <Box c="light-dark(var(--mantine-color-yellow-8), var(--mantine-color-yellow-4))" lh={0}>
            <IconHelpCircle size={24} aria-hidden />
          </Box>
          <Title order={2} size="h3">
            <Trans>Does “{header}” say who agreed to messages?</Trans>
          </Title>
        </Group>
        <Text size="sm">
          {words.length === 0
            ? t`Its name can be read in two ways.`
            : t`It is not sure what these words mean here. Say it, so that no “no” is lost.`}{" "}
          <Trans>
            If the column is about something else, choose “Keep as attribute” for it below. Your
            answer is remembered for the next file with these columns.
          </Trans>
        </Text>
        {words.map((word) => (
          <Group key={word} justify="space-between" wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              <Trans>“{word}”</Trans>
            </Text>
            <Select
              aria-label={t`“${word}” in ${header} means`}
              placeholder={t`Choose`}
              data={MEANINGS}
              value={answers[header]?.[word] ?? null}
              onChange={(meaning) => meaning && onAnswer(header, word, meaning)}
            />
          </Group>
        ))}
        {hasMoreWords && (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">
              <Trans>All other words that cannot be read</Trans>
            </Text>
            <Select
              aria-label={t`All other words in ${header} mean`}
              placeholder={t`Choose`}
              data={MEANINGS}
              value={answers[header]?.[THE_REST] ?? null}
              onChange={(meaning) => meaning && onAnswer(header, THE_REST, meaning)}
            />
          </Group>
        )}
      </Stack>
    </Card>
  ));
}
