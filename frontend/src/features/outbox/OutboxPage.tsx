import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAdjustments } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMe } from "@/api/shared";
import type { Me } from "@/api/types";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";
import { outboxQuery } from "@/features/outbox/api";
import { BehaviorDialog } from "@/features/outbox/BehaviorDialog";
import { BehaviorNotice } from "@/features/outbox/BehaviorNotice";
import { EmptyOutboxDialog } from "@/features/outbox/EmptyOutboxDialog";
import { MessageDrawer } from "@/features/outbox/MessageDrawer";
import { OutboxFilters } from "@/features/outbox/OutboxFilters";
import { outboxColumns } from "@/features/outbox/outboxColumns";

const route = getRouteApi("/signed-in/marketer/outbox");

export function OutboxPage() {
  const { providers } = useMe();
  if (providers.email === "sandbox" || providers.sms === "sandbox") return <Outbox />;
  return (
    <>
      <PageHeader title={t`Outbox`} />
      <EmptyState
        title={t`Your messages are really delivered`}
        action={
          <ButtonLink to="/campaigns">
            <Trans>Go to campaigns</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          The outbox catches messages while no provider is set up. Yours are: look at a campaign’s
          deliveries instead.
        </Trans>
      </EmptyState>
    </>
  );
}

function Outbox() {
  const { message, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const messages = useQuery(outboxQuery(filter));
  const [adjusting, behaviorDialog] = useDisclosure();
  const [emptying, emptyDialog] = useDisclosure();
  const isFiltered = Boolean(filter.channel || filter.campaign || filter.query);

  return (
    <>
      <PageHeader
        title={t`Outbox`}
        description={whatStops(useMe().providers)}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconAdjustments size={16} aria-hidden />}
              onClick={behaviorDialog.open}
            >
              <Trans>Simulate problems</Trans>
            </Button>
            <Button
              variant="default"
              disabled={!messages.data?.items.length && !isFiltered}
              onClick={emptyDialog.open}
            >
              <Trans>Empty outbox</Trans>
            </Button>
          </>
        }
      />
      <BehaviorNotice onAdjust={behaviorDialog.open} />
      <OutboxFilters
        filter={filter}
        onChange={(change) =>
          void navigate({ search: { ...filter, ...change, cursor: undefined }, replace: true })
        }
      />
      <DataTable
        label={t`Messages`}
        columns={outboxColumns}
        query={messages}
        rowId={(one) => String(one.id)}
        empty={<NoMessages isFiltered={isFiltered} />}
        paging={{
          cursor: filter.cursor,
          onCursor: (cursor) => void navigate({ search: { ...filter, cursor } }),
        }}
      />
      <MessageDrawer id={message} onClose={() => void navigate({ search: filter })} />
      <BehaviorDialog opened={adjusting} onClose={behaviorDialog.close} />
      <EmptyOutboxDialog opened={emptying} onClose={emptyDialog.close} />
    </>
  );
}

function whatStops({ email, sms }: Me["providers"]): string {
  if (email !== "sandbox")
    return t`No SMS provider is set up, so SMS stop here instead of reaching customers.`;
  if (sms !== "sandbox")
    return t`No e-mail provider is set up, so e-mails stop here instead of reaching customers.`;
  return t`No provider is set up, so messages stop here instead of reaching customers.`;
}

function NoMessages({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      title={t`No message matches`}
      action={
        <ButtonLink to="/outbox" search={{}} variant="default">
          <Trans>Show all messages</Trans>
        </ButtonLink>
      }
    >
      <Trans>Try another address, channel or campaign.</Trans>
    </EmptyState>
  ) : (
    <EmptyState
      title={t`No messages yet`}
      action={
        <ButtonLink to="/campaigns">
          <Trans>Go to campaigns</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Send a campaign or a test, and every message shows here as the customer would get it.
      </Trans>
    </EmptyState>
  );
}
