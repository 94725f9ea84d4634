import { Card, Code, Group, Stack, Text, Title } from "@mantine/core";
import type { SignUpPageView } from "@/api/types";
import { CopyLink } from "@/features/signUp/CopyLink";
import { snippetOf } from "@/features/signUp/snippet";

/** What brings guests to the page. Each way says where it was, so that it is known which one works. */
export function HandOut({ page }: { page: SignUpPageView }) {
  const snippet = snippetOf(page);
  return (
    <Card>
      <Title order={2} size="h3" mb="xs">
        Bring guests here
      </Title>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Text style={{ overflowWrap: "anywhere" }}>{page.url}</Text>
          <CopyLink value={`${page.url}?from=link`} label="Copy link" about={page.name} />
        </Group>
        <div>
          <Group justify="space-between" gap="sm" mb="xs">
            <Text fw={600}>A button for your website</Text>
            <CopyLink value={snippet} label="Copy button" about={page.name} />
          </Group>
          <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
            {snippet}
          </Code>
        </div>
      </Stack>
    </Card>
  );
}
