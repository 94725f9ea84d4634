import { useNavigate } from "@tanstack/react-router";
import { PageHeader } from "@/components/PageHeader";
import { SignUpForm } from "@/features/signUp/SignUpForm";
import { notifyDone } from "@/lib/notify";

export function NewSignUpPagePage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title="Add a sign-up page"
        description="It is open as soon as you save it."
        parent={{ label: "Sign-up pages", to: "/sign-up-pages" }}
      />
      <SignUpForm
        onSaved={(page) => {
          notifyDone(`${page.name} is open.`);
          void navigate({ to: "/sign-up-pages/$pageId", params: { pageId: page.id } });
        }}
      />
    </>
  );
}
