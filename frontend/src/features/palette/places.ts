import { t } from "@lingui/core/macro";
import {
  IconAddressBook,
  IconCalendar,
  IconFileUpload,
  IconHome,
  IconInbox,
  IconPlus,
  IconSend,
  IconSettings,
  IconTags,
  IconTicket,
  IconUser,
  IconUserPlus,
} from "@tabler/icons-react";
import type { Me } from "@/api/types";

export type Command = {
  label: string;
  /** What people also call it, for the search. */
  alsoCalled?: string;
  icon: typeof IconHome;
  href: string;
};

export const DOINGS: Command[] = [
  { label: t`Write a campaign`, alsoCalled: t`new create`, icon: IconPlus, href: "/campaigns/new" },
  {
    label: t`Import customers from a file`,
    alsoCalled: t`csv upload list`,
    icon: IconFileUpload,
    href: "/imports/new",
  },
  {
    label: t`Add a customer`,
    alsoCalled: t`new create`,
    icon: IconUserPlus,
    href: "/customers/new",
  },
  { label: t`Redeem a coupon`, alsoCalled: t`scan counter`, icon: IconTicket, href: "/redeem" },
];

const PLACES: Command[] = [
  { label: t`Overview`, alsoCalled: t`home dashboard`, icon: IconHome, href: "/" },
  { label: t`Campaigns`, icon: IconSend, href: "/campaigns" },
  { label: t`Calendar`, alsoCalled: t`schedule`, icon: IconCalendar, href: "/campaigns/calendar" },
  {
    label: t`Customers`,
    alsoCalled: t`contacts people`,
    icon: IconAddressBook,
    href: "/customers",
  },
  { label: t`Segments`, alsoCalled: t`tags groups`, icon: IconTags, href: "/segments" },
  {
    label: t`Sign-up pages`,
    alsoCalled: t`join form subscribe poster qr`,
    icon: IconUserPlus,
    href: "/sign-up-pages",
  },
  { label: t`Imports`, icon: IconFileUpload, href: "/imports" },
];

const OUTBOX: Command = { label: t`Outbox`, icon: IconInbox, href: "/outbox" };

const settings = (label: string, tab: string, alsoCalled?: string): Command => ({
  label: t`Settings: ${label}`,
  alsoCalled,
  icon: IconSettings,
  href: `/settings?tab=${tab}`,
});

const SETTINGS: Command[] = [
  settings(t`Business`, "business", t`name address logo sender color time zone`),
  settings(
    t({ message: "Sending", context: "settings" }),
    "sending",
    t`quiet hours limits opens clicks`,
  ),
  settings(t`Accounts`, "accounts", t`staff invite`),
  settings(t`API keys`, "keys", t`integration`),
  settings(t`Topics`, "topics", t`preferences`),
  settings(t`Suppressions`, "suppressions", t`blocked bounces`),
  settings(t`Suspicious attempts`, "suspicious", t`fraud abuse`),
  settings(t`Audit log`, "log", t`history who`),
  { label: t`Your profile`, alsoCalled: t`password pin`, icon: IconUser, href: "/profile" },
];

/** Everywhere this account may go. */
export function placesOf(me: Me): Command[] {
  const hasSandbox = me.providers.email === "sandbox" || me.providers.sms === "sandbox";
  return [...PLACES, ...(hasSandbox ? [OUTBOX] : []), ...SETTINGS];
}

/** Those that hold every word, in their label or in what people also call them. */
export function matching(commands: Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label, alsoCalled }) => {
    const text = `${label} ${alsoCalled ?? ""}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
