import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "@/components/ButtonLink";
import { DataTable } from "@/components/DataTable";
import { EmptyState } from "@/components/EmptyState";
import { PageHeader } from "@/components/PageHeader";
import { signUpPagesQuery } from "@/features/signUp/api";
import { signUpColumns } from "@/features/signUp/signUpColumns";

export function SignUpPagesPage() {
  const pages = useQuery(signUpPagesQuery);
  return (
    <>
      <PageHeader
        title={t`Sign-up pages`}
        description={t`Guests sign up themselves, from a poster at the door or a link on your website. Who confirms their e-mail address or mobile number is a customer, and what they agreed to is kept as proof.`}
        actions={
          <ButtonLink to="/sign-up-pages/new">
            <Trans>Add a page</Trans>
          </ButtonLink>
        }
      />
      <DataTable
        label={t`Sign-up pages`}
        columns={signUpColumns}
        query={pages}
        rowId={(page) => String(page.id)}
        empty={
          <EmptyState
            title={t`No sign-up page yet`}
            action={
              <ButtonLink to="/sign-up-pages/new">
                <Trans>Make the first</Trans>
              </ButtonLink>
            }
          >
            <Trans>
              One for the counter, one for the website: then you see which brings guests.
            </Trans>
          </EmptyState>
        }
      />
    </>
  );
}
