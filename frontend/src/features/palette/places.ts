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
  { label: "Write a campaign", alsoCalled: "new create", icon: IconPlus, href: "/campaigns/new" },
  {
    label: "Import customers from a file",
    alsoCalled: "csv upload list",
    icon: IconFileUpload,
    href: "/imports/new",
  },
  { label: "Add a customer", alsoCalled: "new create", icon: IconUserPlus, href: "/customers/new" },
  { label: "Redeem a coupon", alsoCalled: "scan counter", icon: IconTicket, href: "/redeem" },
];

const PLACES: Command[] = [
  { label: "Overview", alsoCalled: "home dashboard", icon: IconHome, href: "/" },
  { label: "Campaigns", icon: IconSend, href: "/campaigns" },
  { label: "Calendar", alsoCalled: "schedule", icon: IconCalendar, href: "/campaigns/calendar" },
  { label: "Customers", alsoCalled: "contacts people", icon: IconAddressBook, href: "/customers" },
  { label: "Segments", alsoCalled: "tags groups", icon: IconTags, href: "/segments" },
  {
    label: "Sign-up pages",
    alsoCalled: "join form subscribe poster qr",
    icon: IconUserPlus,
    href: "/sign-up-pages",
  },
  { label: "Imports", icon: IconFileUpload, href: "/imports" },
];

const OUTBOX: Command = { label: "Outbox", icon: IconInbox, href: "/outbox" };

const settings = (label: string, tab: string, alsoCalled?: string): Command => ({
  label: `Settings: ${label}`,
  alsoCalled,
  icon: IconSettings,
  href: `/settings?tab=${tab}`,
});

const SETTINGS: Command[] = [
  settings("Business", "business", "name address logo sender color time zone"),
  settings("Sending", "sending", "quiet hours limits opens clicks"),
  settings("Accounts", "accounts", "staff invite"),
  settings("API keys", "keys", "integration"),
  settings("Topics", "topics", "preferences"),
  settings("Suppressions", "suppressions", "blocked bounces"),
  settings("Suspicious attempts", "suspicious", "fraud abuse"),
  settings("Audit log", "log", "history who"),
  { label: "Your profile", alsoCalled: "password pin", icon: IconUser, href: "/profile" },
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
