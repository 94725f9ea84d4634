import { ApiError } from "@/api/problem";
import { ErrorState } from "@/components/ErrorState";
import { NotFound } from "@/components/NotFound";
import { PageHeader, type PageHeaderProps } from "@/components/PageHeader";

type PageProblemProps = Pick<PageHeaderProps, "title" | "parent"> & {
  error: unknown;
  onRetry: () => unknown;
};

/** In place of a page about one thing: there is no such thing, or it could not be fetched. */
export function PageProblem({ error, onRetry, ...header }: PageProblemProps) {
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  return (
    <>
      <PageHeader {...header} />
      <ErrorState error={error} onRetry={onRetry} />
    </>
  );
}
