import { Alert } from "@mantine/core";

/** What went wrong with a whole form, above its fields. */
export function FormProblem({ message }: { message: string | null }) {
  if (!message) return null;
  return (
    <Alert color="red" role="alert">
      {message}
    </Alert>
  );
}
