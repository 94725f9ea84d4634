import { t } from "@lingui/core/macro";
import { useNavigate } from "@tanstack/react-router";
import { PageHeader } from "@/components/PageHeader";
import { SignUpForm } from "@/features/signUp/SignUpForm";
import { notifyDone } from "@/lib/notify";

export function NewSignUpPagePage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t`Add a sign-up page`}
        description={t`It is open as soon as you save it.`}
        parent={{ label: t`Sign-up pages`, to: "/sign-up-pages" }}
      />
      <SignUpForm
        onSaved={(page) => {
          notifyDone(t`${page.name} is open.`);
          void navigate({ to: "/sign-up-pages/$pageId", params: { pageId: page.id } });
        }}
      />
    </>
  );
}
