import {
  IconAddressBook,
  IconFileUpload,
  IconHome,
  IconInbox,
  IconSearch,
  IconSend,
  IconSettings,
  IconTags,
  IconTicket,
  IconUserPlus,
} from "@tabler/icons-react";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { Me } from "@/api/types";
import classes from "@/components/shell/Shell.module.css";
import { paletteDoor } from "@/lib/paletteDoor";

type Place = { to: LinkProps["to"]; label: string; icon: typeof IconHome };

const REDEEM: Place = { to: "/redeem", label: "Redeem", icon: IconTicket };

const MARKETING: Place[] = [
  { to: "/", label: "Overview", icon: IconHome },
  { to: "/campaigns", label: "Campaigns", icon: IconSend },
  { to: "/customers", label: "Customers", icon: IconAddressBook },
  { to: "/segments", label: "Segments", icon: IconTags },
  { to: "/sign-up-pages", label: "Sign-up pages", icon: IconUserPlus },
  { to: "/imports", label: "Imports", icon: IconFileUpload },
];

const OUTBOX: Place = { to: "/outbox", label: "Outbox", icon: IconInbox };

const SETTINGS: Place = { to: "/settings", label: "Settings", icon: IconSettings };

const KEYS = navigator.platform.startsWith("Mac") ? "⌘ K" : "Ctrl K";

export function Navigation({ me }: { me: Me }) {
  return (
    <nav aria-label="Main">
      {me.account.role !== "staff" && (
        <button type="button" className={classes.link} onClick={() => paletteDoor.open()}>
          <IconSearch size={20} stroke={1.7} aria-hidden />
          Search
          <kbd className={classes.keys}>{KEYS}</kbd>
        </button>
      )}
      {placesFor(me).map(({ to, label, icon: Icon }) => (
        <Link key={label} to={to} className={classes.link} activeOptions={{ exact: to === "/" }}>
          <Icon size={20} stroke={1.7} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** Staff only redeem; the outbox exists where the sandbox stands in for a provider. */
function placesFor(me: Me): Place[] {
  if (me.account.role === "staff") return [REDEEM];
  const hasSandbox = me.providers.email === "sandbox" || me.providers.sms === "sandbox";
  return [...MARKETING, ...(hasSandbox ? [OUTBOX] : []), REDEEM, SETTINGS];
}
