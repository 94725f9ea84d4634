import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
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

const redeem = (): Place => ({ to: "/redeem", label: t`Redeem`, icon: IconTicket });

const marketing = (): Place[] => [
  { to: "/", label: t`Overview`, icon: IconHome },
  { to: "/campaigns", label: t`Campaigns`, icon: IconSend },
  { to: "/customers", label: t`Customers`, icon: IconAddressBook },
  { to: "/segments", label: t`Segments`, icon: IconTags },
  { to: "/sign-up-pages", label: t`Sign-up pages`, icon: IconUserPlus },
  { to: "/imports", label: t`Imports`, icon: IconFileUpload },
];

const outbox = (): Place => ({ to: "/outbox", label: t`Outbox`, icon: IconInbox });

const settings = (): Place => ({ to: "/settings", label: t`Settings`, icon: IconSettings });

const keys = () => (navigator.platform.startsWith("Mac") ? "⌘ K" : t`Ctrl K`);

export function Navigation({ me }: { me: Me }) {
  return (
    <nav aria-label={t`Main`}>
      {me.account.role !== "staff" && (
        <button type="button" className={classes.link} onClick={() => paletteDoor.open()}>
          <IconSearch size={20} stroke={1.7} aria-hidden />
          <Trans>Search</Trans>
          <kbd className={classes.keys}>{keys()}</kbd>
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
  if (me.account.role === "staff") return [redeem()];
  const hasSandbox = me.providers.email === "sandbox" || me.providers.sms === "sandbox";
  return [...marketing(), ...(hasSandbox ? [outbox()] : []), redeem(), settings()];
}
