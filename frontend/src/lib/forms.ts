import { ApiError, messageOf } from "@/api/problem";

type FieldErrors = { setFieldError: (field: string, message: string) => void };

/**
 * Puts the server's complaints beside the fields they are about. Answers what is left to say above the form:
 * complaints about fields the form does not show, or the problem's own text.
 */
export function showProblem(
  form: FieldErrors,
  error: unknown,
  fields: readonly string[],
): string | null {
  if (!(error instanceof ApiError) || error.errors.length === 0) return messageOf(error);
  const rest: string[] = [];
  for (const { pointer, detail } of error.errors) {
    const field = pointer.replace(/^\//, "").split("/")[0] ?? "";
    if (fields.includes(field)) form.setFieldError(field, detail);
    else rest.push(detail);
  }
  return rest.length > 0 ? rest.join(" ") : null;
}

export const isEmail = (value: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim());
