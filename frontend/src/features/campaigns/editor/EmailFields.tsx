import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Group, Input, Skeleton, Stack, TextInput, Title } from "@mantine/core";
import { lazy, Suspense, useId, useRef } from "react";
import type { CodeEditorHandle } from "@/features/campaigns/editor/CodeEditor";
import { PlaceholderMenu } from "@/features/campaigns/editor/PlaceholderMenu";
import { HTML_PLACEHOLDERS, SUBJECT_PLACEHOLDERS } from "@/features/campaigns/editor/placeholders";
import { useInsertAtCursor } from "@/features/campaigns/editor/useInsertAtCursor";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";

const CodeEditor = lazy(() => import("@/features/campaigns/editor/CodeEditor"));

const FIRST_NAME = "{{ first_name }}";

/** Subject and HTML of the e-mail; without them the campaign sends none. */
export function EmailFields({ form }: { form: CampaignForm }) {
  const id = useId();
  const editor = useRef<CodeEditorHandle>(null);
  const subject = useInsertAtCursor<HTMLInputElement>((value) =>
    form.setFieldValue("subject", value),
  );
  return (
    <Stack component="section" aria-label={t`E-mail`} gap="md">
      <Title order={2} size="h3">
        <Trans>E-mail</Trans>
      </Title>
      <div>
        <Group justify="space-between">
          <Input.Label htmlFor={`${id}-subject`}>
            <Trans>Subject</Trans>
          </Input.Label>
          <PlaceholderMenu
            field={t`the subject`}
            groups={SUBJECT_PLACEHOLDERS}
            onInsert={subject.insert}
          />
        </Group>
        <TextInput
          id={`${id}-subject`}
          ref={subject.field}
          maxLength={1000}
          placeholder={t`Something only for you, ${FIRST_NAME}`}
          {...form.getInputProps("subject")}
        />
      </div>
      <div>
        <Group justify="space-between">
          <Input.Label labelElement="div" id={`${id}-html`}>
            <Trans>E-mail HTML</Trans>
          </Input.Label>
          <PlaceholderMenu
            field={t`the e-mail`}
            groups={HTML_PLACEHOLDERS}
            onInsert={(text) => editor.current?.insert(text)}
          />
        </Group>
        <Suspense fallback={<Skeleton height={420} role="status" aria-label={t`Loading editor`} />}>
          <CodeEditor
            ref={editor}
            label={t`E-mail HTML`}
            value={form.values.emailContent}
            onChange={(value) => form.setFieldValue("emailContent", value)}
            error={form.errors.emailContent as string | undefined}
          />
        </Suspense>
      </div>
    </Stack>
  );
}
