import { Center, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Mark } from "@/components/shell/Brand";
import classes from "@/features/auth/CouponCard.module.css";

type CouponCardProps = { title: string; lead: string; children: ReactNode };

/** The dashboard's front door: a form on a coupon, its head torn off along the perforation. */
export function CouponCard({ title, lead, children }: CouponCardProps) {
  return (
    <Center component="main" mih="100vh" p="md" className={classes.page}>
      <title>{`${title} · Handbill`}</title>
      <div className={classes.shadow}>
        <Paper className={classes.card}>
          <div className={classes.head}>
            <Mark size={36} />
            <Text className={classes.wordmark}>Handbill</Text>
          </div>
          <Stack gap="lg" className={classes.body}>
            <div>
              <Title order={1}>{title}</Title>
              <Text c="dimmed" mt={6}>
                {lead}
              </Text>
            </div>
            {children}
          </Stack>
        </Paper>
      </div>
    </Center>
  );
}
