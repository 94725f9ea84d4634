/** One thing wrong with a request: where, as a JSON Pointer, and what to do about it. */
export type FieldError = { pointer: string; detail: string };

type Problem = { type?: string; title?: string; detail?: string; errors?: FieldError[] };

/** An answer other than success (RFC 9457). `code` is stable and meant for programs, the message for people. */
export class HandbillError extends Error {
  override readonly name = "HandbillError";

  constructor(
    readonly status: number,
    /** The last part of the problem's type, such as `customer-exists`: docs/problems.md lists them. */
    readonly code: string,
    message: string,
    readonly errors: FieldError[],
    /** Under which the server's log has the request. */
    readonly requestId: string | null,
  ) {
    super(message);
  }

  static async of(response: Response): Promise<HandbillError> {
    const problem = await read(response);
    return new HandbillError(
      response.status,
      problem.type?.split("/").pop() ?? "unknown",
      problem.detail ?? problem.title ?? `The server answered ${response.status}.`,
      problem.errors ?? [],
      response.headers.get("X-Request-Id"),
    );
  }
}

/** A proxy in between may answer with a page instead. */
async function read(response: Response): Promise<Problem> {
  try {
    return (await response.clone().json()) as Problem;
  } catch {
    return {};
  }
}
