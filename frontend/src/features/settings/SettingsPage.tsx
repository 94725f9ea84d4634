import { t } from "@lingui/core/macro";
import { Tabs } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { useMe } from "@/api/shared";
import { PageHeader } from "@/components/PageHeader";
import { AccountsTab } from "@/features/settings/AccountsTab";
import { ApiKeysTab } from "@/features/settings/ApiKeysTab";
import { AuditLogTab } from "@/features/settings/AuditLogTab";
import { BusinessTab } from "@/features/settings/BusinessTab";
import { SendingTab } from "@/features/settings/SendingTab";
import classes from "@/features/settings/SettingsPage.module.css";
import { SuppressionsTab } from "@/features/settings/SuppressionsTab";
import { SuspiciousTab } from "@/features/settings/SuspiciousTab";
import { TopicsTab } from "@/features/settings/TopicsTab";
import { WebhooksTab } from "@/features/settings/webhooks/WebhooksTab";
import { useTabInView } from "@/lib/useTabInView";

type Tab = { value: TabName; label: string; content: ComponentType; ownerOnly: boolean };
type TabName =
  | "business"
  | "sending"
  | "accounts"
  | "keys"
  | "webhooks"
  | "topics"
  | "suppressions"
  | "suspicious"
  | "log";

const TABS: Tab[] = [
  { value: "business", label: t`Business`, content: BusinessTab, ownerOnly: true },
  {
    value: "sending",
    label: t({ message: "Sending", context: "settings" }),
    content: SendingTab,
    ownerOnly: true,
  },
  { value: "accounts", label: t`Accounts`, content: AccountsTab, ownerOnly: true },
  { value: "keys", label: t`API keys`, content: ApiKeysTab, ownerOnly: true },
  { value: "webhooks", label: t`Webhooks`, content: WebhooksTab, ownerOnly: true },
  { value: "topics", label: t`Topics`, content: TopicsTab, ownerOnly: false },
  { value: "suppressions", label: t`Suppressions`, content: SuppressionsTab, ownerOnly: false },
  {
    value: "suspicious",
    label: t`Suspicious attempts`,
    content: SuspiciousTab,
    ownerOnly: false,
  },
  { value: "log", label: t`Activity`, content: AuditLogTab, ownerOnly: true },
];

const route = getRouteApi("/signed-in/marketer/settings");

export function SettingsPage() {
  const { account } = useMe();
  const { tab } = route.useSearch();
  const navigate = route.useNavigate();
  const tabs = TABS.filter(({ ownerOnly }) => account.role === "owner" || !ownerOnly);
  const shown = tabs.find(({ value }) => value === tab) ?? tabs[0];
  const row = useTabInView(shown?.value ?? "");
  if (!shown) return null;

  const { content: Content } = shown;
  return (
    <>
      <PageHeader title={t`Settings`} />
      <Tabs
        value={shown.value}
        onChange={(value) => void navigate({ search: { tab: value as TabName } })}
      >
        <Tabs.List mb="lg" className={classes.tabs} ref={row}>
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={shown.value}>
          <Content />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
