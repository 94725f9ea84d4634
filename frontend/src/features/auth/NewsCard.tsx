import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Card, Stack, Switch, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { newsQuery, useNewsChange } from "@/api/news";
import { FormProblem } from "@/components/FormProblem";

/** Whether what becomes of one's campaigns also comes by e-mail. */
export function NewsCard() {
  const news = useQuery(newsQuery);
  const change = useNewsChange();
  return (
    <Card component="section" aria-labelledby="news-title">
      <Stack>
        <Title order={2} size="h3" id="news-title">
          <Trans>News by e-mail</Trans>
        </Title>
        <FormProblem message={(news.error ?? change.error)?.message ?? null} />
        <Switch
          label={t`E-mail me when a campaign of mine is sent, stops by itself or fails`}
          description={t`Owners also hear of those that programs send.`}
          checked={change.isPending ? change.variables.mails : (news.data?.mails ?? true)}
          disabled={!news.data}
          onChange={(event) => change.mutate({ mails: event.currentTarget.checked })}
        />
      </Stack>
    </Card>
  );
}
