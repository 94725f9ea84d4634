import { t } from "@lingui/core/macro";
import { loadSentences, said } from "@/lib/serverWords/said";

/** One rejected field of a request: where (JSON pointer) and why. */
export type FieldProblem = { pointer: string; detail: string };

type ProblemBody = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: FieldProblem[];
  [extension: string]: unknown;
};

/** A request the server refused (RFC 9457 problem), or that never reached it (status 0). */
export class ApiError extends Error {
  readonly status: number;
  /** The last part of the problem's type, such as `campaign-not-editable`. */
  readonly code: string;
  readonly title: string;
  readonly errors: FieldProblem[];
  /** The whole problem, for members beyond the standard ones. */
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    const title = body.title ?? t`The server answered ${status}.`;
    super(body.detail || title);
    this.name = "ApiError";
    this.status = status;
    this.title = title;
    this.code = body.type?.split("/").at(-1) ?? "";
    this.errors = body.errors ?? [];
    this.body = body;
  }

  static unreachable() {
    return new ApiError(0, {
      type: "unreachable",
      title: t`Handbill cannot be reached`,
      detail: t`Check your connection and that the server is running, then try again.`,
    });
  }

  static async from(response: Response) {
    const isJson = response.headers.get("content-type")?.includes("json");
    const body: unknown = isJson ? await response.json().catch(() => ({})) : {};
    if (!isProblem(body)) return new ApiError(response.status, fallback(response.status));
    await loadSentences();
    return new ApiError(response.status, inWords(body));
  }
}

/** In the language of the page. */
function inWords(body: ProblemBody): ProblemBody {
  const errors = body.errors?.map((error) => ({ ...error, detail: said(error.detail) }));
  const words = { title: body.title && said(body.title), detail: body.detail && said(body.detail) };
  return { ...body, ...words, ...(errors && { errors }) };
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === "object" && body !== null && ("title" in body || "detail" in body);
}

function fallback(status: number): ProblemBody {
  if (status === 413) {
    return {
      title: t`That file is too large`,
      detail: t`Split it into smaller files and try again.`,
    };
  }
  if (status === 502 || status === 503 || status === 504) {
    return {
      title: t`Handbill is not ready`,
      detail: t`The server is starting or down. Try again in a moment.`,
    };
  }
  return { title: t`Something went wrong`, detail: t`The server answered ${status}. Try again.` };
}

/** What to tell a person about any error. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  return t`Something went wrong on this page. Reload it and try again.`;
}
