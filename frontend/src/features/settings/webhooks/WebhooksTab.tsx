import { getRouteApi } from "@tanstack/react-router";
import { WebhookDetail } from "@/features/settings/webhooks/WebhookDetail";
import { WebhookList } from "@/features/settings/webhooks/WebhookList";

const route = getRouteApi("/signed-in/marketer/settings");

/** All webhooks, or the one that the address names. */
export function WebhooksTab() {
  const { webhook, status, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  if (webhook === undefined) return <WebhookList />;
  return (
    <WebhookDetail
      key={webhook}
      id={webhook}
      filter={{ status, cursor }}
      onFilter={(filter) => void navigate({ search: { tab: "webhooks", webhook, ...filter } })}
      onDeleted={() => void navigate({ search: { tab: "webhooks" } })}
    />
  );
}
