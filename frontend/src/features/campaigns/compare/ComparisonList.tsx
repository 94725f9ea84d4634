import { Card, Stack, Text, Title } from "@mantine/core";
import type { ComparedCampaign } from "@/api/types";
import { TextLink } from "@/components/TextLink";
import classes from "@/features/campaigns/compare/compare.module.css";
import { FigureValue } from "@/features/campaigns/compare/FigureValue";
import { bestOf, shownFigures } from "@/features/campaigns/compare/figures";

/** The same on a phone, where columns would be out of sight: under each figure the campaigns, one below the other. */
export function ComparisonList({ campaigns }: { campaigns: ComparedCampaign[] }) {
  return (
    <Stack gap="lg">
      {shownFigures(campaigns).map(({ title, figures }) => (
        <Card key={title} component="section" aria-label={title}>
          <Title order={2} size="h3" mb="sm">
            {title}
          </Title>
          {figures.map((figure) => (
            <div key={figure.name} className={classes.block}>
              <Title order={3} size="sm">
                {figure.name}
              </Title>
              <dl className={classes.lines}>
                {campaigns.map((campaign) => (
                  <div key={campaign.id} className={classes.line}>
                    <Text component="dt" size="sm" c="dimmed" className={classes.campaign}>
                      <TextLink
                        to="/campaigns/$campaignId"
                        params={{ campaignId: campaign.id }}
                        search={{ tab: "results" }}
                        inherit
                      >
                        {campaign.name}
                      </TextLink>
                    </Text>
                    <Text component="dd" size="sm" m={0} className={classes.value}>
                      <FigureValue
                        figure={figure}
                        campaign={campaign}
                        best={bestOf(figure, campaigns)}
                      />
                    </Text>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </Card>
      ))}
    </Stack>
  );
}
