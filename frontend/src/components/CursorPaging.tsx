import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";

export type CursorPagingProps = {
  /** The page shown, from the URL; undefined is the first. */
  cursor?: string;
  nextCursor?: string | null;
  onCursor: (cursor: string | undefined) => void;
};

/**
 * Next and previous over a cursor kept in the URL. A cursor knows only its next page: the previous one is the
 * browser's history, and for somebody who came in by a link to a later page, the first.
 */
export function CursorPaging({ cursor, nextCursor, onCursor }: CursorPagingProps) {
  const { history } = useRouter();
  if (!cursor && !nextCursor) return null;
  const cameByPaging = Boolean(cursor) && history.canGoBack();
  return (
    <Group justify="space-between" mt="md" component="nav" aria-label={t`Pages`}>
      <Button
        variant="default"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        disabled={!cursor}
        onClick={() => (cameByPaging ? history.back() : onCursor(undefined))}
      >
        {cursor && !cameByPaging ? t`First page` : t`Previous`}
      </Button>
      <Button
        variant="default"
        rightSection={<IconChevronRight size={16} aria-hidden />}
        disabled={!nextCursor}
        onClick={() => onCursor(nextCursor ?? undefined)}
      >
        <Trans>Next</Trans>
      </Button>
    </Group>
  );
}
